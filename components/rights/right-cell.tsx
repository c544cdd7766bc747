'use client'

import { Select } from '@/components/ui/select'
import { narrower, type Reach } from '@/lib/domain/role-rights'
import type { ProblemCode } from '@/lib/domain/refusals'
import { useSpeech } from '@/lib/i18n/react'
import type { Draft, Right, RightCell as Cell, RightRow } from './right-rows'
import { roleWord } from './right-words'

interface Props {
  row: RightRow
  cell: Cell
  draft: Draft
  /** How far the role reads such records, as drafted; null where that narrows nothing. */
  reading: Right | null
  isChangeable: boolean
  problem: ProblemCode | undefined
  onChoose: (key: string, right: Right) => void
}

/** What one role may do with one act or field: chosen where it can be, and marked where it departs from the usual. */
export function RightCell({ row, cell, draft, reading, isChangeable, problem, onChoose }: Props) {
  const { t } = useSpeech()
  const value = draft[cell.key] ?? cell.is
  const comesTo = reading === null ? value : narrower(value as Reach, reading as Reach)
  const notes = [
    ...(value === cell.usual ? [] : [t('rights.departsFrom', { usual: row.word(cell.usual) })]),
    ...(comesTo === value ? [] : [t('rights.narrowed', { reach: row.word(comesTo) })]),
  ]
  const choices = row.choices.includes(cell.usual) ? row.choices : [...row.choices, cell.usual]
  return (
    <div className="grid gap-0.5 py-1">
      {isChangeable && choices.length > 1 ? (
        <Select
          aria-label={t('rights.for', { right: row.label, role: roleWord(cell.role, t) })}
          aria-invalid={problem !== undefined || undefined}
          className={draft[cell.key] === undefined ? 'min-w-28' : 'min-w-28 font-bold'}
          value={value}
          onChange={(event) => onChoose(cell.key, event.currentTarget.value as Right)}
        >
          {choices.map((right) => (
            <option key={right} value={right}>
              {right === cell.usual ? t('rights.usual', { right: row.word(right) }) : row.word(right)}
            </option>
          ))}
        </Select>
      ) : (
        <span className="flex h-control items-center text-ink-2">{row.word(value)}</span>
      )}
      {notes.map((note) => (
        <span key={note} className="max-w-36 text-12 text-amber-ink">
          {note}
        </span>
      ))}
      {problem && (
        <span role="alert" className="max-w-36 text-12 text-cinnabar">
          {t(`problems.${problem}`)}
        </span>
      )}
    </div>
  )
}
