'use client'

import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { fieldKey } from '@/components/fields/message-keys'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { useSpeech } from '@/lib/i18n/react'
import { descriptions } from '@/lib/records/all'
import type { ListView } from '@/lib/records/list-page'
import { MOST_SORTS, naturally, readSort, type Sort, writeSort } from './sorting'

export interface SortOrderProps {
  view: ListView
  sort: string
  /** With undefined the list's usual order. */
  onChange: (sort: string | undefined) => void
}

/** The fields of an order, each with its way, to be turned, raised, taken out and added to. */
export default function SortOrder({ view: { record, fields }, sort, onChange }: SortOrderProps) {
  const { t } = useSpeech()
  const all = descriptions[record].fields
  const sorts = readSort(sort)
  const label = (field: string) => t(fieldKey(record, field))
  const change = (next: Sort[]) => onChange(writeSort(next))
  const raise = (at: number) => {
    const [moved] = sorts.slice(at, at + 1)
    const others = sorts.filter((_, place) => place !== at)
    if (moved) change(others.toSpliced(at - 1, 0, moved))
  }
  const others = fields.filter(
    (name) => all[name]?.isSortable && !all[name].isTechnical && !sorts.some(({ field }) => field === name),
  )
  return (
    <div className="grid gap-2">
      <ol className="grid gap-1">
        {sorts.map(({ field, isDescending }, at) => (
          <li key={field} className="flex items-center gap-1">
            <span aria-hidden className="w-4 text-12 text-ink-3 tabular-nums">
              {at + 1}
            </span>
            <span className="min-w-0 flex-1 truncate">{label(field)}</span>
            <Button
              tone="bare"
              aria-label={t(isDescending ? 'bulk.orderTurnUp' : 'bulk.orderTurnDown', {
                what: label(field),
              })}
              icon={
                isDescending ? (
                  <ArrowDown aria-hidden className="size-4 text-celadon" />
                ) : (
                  <ArrowUp aria-hidden className="size-4 text-celadon" />
                )
              }
              onClick={() => change(sorts.with(at, { field, isDescending: !isDescending }))}
            >
              {t(isDescending ? 'bulk.downward' : 'bulk.upward')}
            </Button>
            <IconButton
              label={t('bulk.orderFirst', { what: label(field) })}
              icon={<ArrowUp aria-hidden className="size-4" />}
              aria-disabled={at === 0}
              onClick={() => at > 0 && raise(at)}
            />
            <IconButton
              label={t('bulk.orderRemove', { what: label(field) })}
              icon={<X aria-hidden className="size-4" />}
              aria-disabled={sorts.length === 1}
              onClick={() => sorts.length > 1 && change(sorts.filter((_, place) => place !== at))}
            />
          </li>
        ))}
      </ol>
      {sorts.length < MOST_SORTS && (
        <Select
          aria-label={t('bulk.orderAdd')}
          value=""
          onChange={(event) => {
            const name = event.currentTarget.value
            const field = all[name]
            if (field) change([...sorts, naturally(name, field.kind)])
          }}
        >
          <option value="">{t('bulk.orderAdd')}</option>
          {others.map((name) => (
            <option key={name} value={name}>
              {label(name)}
            </option>
          ))}
        </Select>
      )}
      <p className="text-12 text-ink-3">{t('bulk.orderHint')}</p>
      <Button tone="bare" onClick={() => onChange(undefined)}>
        {t('bulk.usualOrder')}
      </Button>
    </div>
  )
}
