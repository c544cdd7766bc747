'use client'

import { momentText } from '@/components/fields/dates'
import { FieldCell } from '@/components/fields/field-cell'
import { fieldKey } from '@/components/fields/message-keys'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { Button } from '@/components/ui/button'
import { descriptions } from '@/lib/records/all'
import type { RecordName } from '@/lib/records/names'
import { useSpeech } from '@/lib/i18n/react'
import type { Conflict } from './use-save'

/** Two people edited one record: who and when, both values of each field, and the choice. */
export function ConflictNote(props: Conflict & { record: RecordName }) {
  const { record, who, at, mine, theirs } = props
  const { t, language } = useSpeech()
  const when = momentText(at, useSurroundings(), language, t)
  const names = Object.keys(mine).filter((name) => descriptions[record].fields[name])
  const cell = (name: string, row: Record<string, unknown>) => {
    const field = descriptions[record].fields[name]
    return (
      field && (
        <FieldCell
          {...{ record, name, field, row }}
          value={row[name]}
          labels={{ ...theirs.labels, ...props.mineLabels }}
        />
      )
    )
  }
  return (
    <div role="alert" className="grid gap-3 rounded border border-amber bg-amber-wash p-3 text-14">
      <div>
        <p className="font-bold text-amber-ink">{t('records.conflict', { who, at: when.short })}</p>
        <p className="text-ink-2">{t('records.conflictHint')}</p>
      </div>
      <table className="w-full border-separate border-spacing-0">
        <thead>
          <tr className="text-left text-12 text-ink-2">
            <th className="pr-3 font-normal">{t('records.conflictField')}</th>
            <th className="pr-3 font-normal">{t('records.conflictMine')}</th>
            <th className="font-normal">{t('records.conflictTheirs')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name} className="align-top">
              <th className="py-1 pr-3 text-left font-normal text-ink-2">{t(fieldKey(record, name))}</th>
              <td className="py-1 pr-3 font-bold">{cell(name, { ...theirs.values, ...mine })}</td>
              <td className="py-1">{cell(name, theirs.values)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={props.onTakeTheirs}>{t('records.takeTheirs')}</Button>
        <Button tone="primary" autoFocus onClick={() => void props.onKeepMine()}>
          {t('records.keepMine')}
        </Button>
      </div>
    </div>
  )
}
