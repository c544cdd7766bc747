'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { fieldKey } from '@/components/fields/message-keys'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { IconButton } from '@/components/ui/icon-button'
import { useSpeech } from '@/lib/i18n/react'
import { descriptions } from '@/lib/records/all'
import type { ListView } from '@/lib/records/list-page'

export interface ColumnOrderProps {
  view: Pick<ListView, 'record' | 'fields'> & { columns: readonly string[] }
  /** No more than so many; any number where it is left out. */
  most?: number
  /** What going back to the usual ones is called, where that is not the columns of a list. */
  usual?: string
  /** With undefined the usual ones. */
  onChange: (columns: string[] | undefined) => void
}

/** The columns of a list, to be taken in, left out and moved. */
export default function ColumnOrder({
  view: { record, columns, fields },
  most = Infinity,
  usual,
  onChange,
}: ColumnOrderProps) {
  const { t } = useSpeech()
  const all = descriptions[record].fields
  const { title } = descriptions[record]
  const chosen = columns.filter((name) => name !== title)
  const others = fields.filter(
    (name) => name !== title && !columns.includes(name) && all[name] && !all[name].isTechnical,
  )
  const swap = (at: number, step: number) => {
    const next = [...chosen]
    const [moved] = next.splice(at, 1)
    if (moved) next.splice(at + step, 0, moved)
    onChange(next)
  }
  return (
    <div className="grid max-h-[60dvh] w-72 gap-1 overflow-y-auto">
      {chosen.map((name, at) => (
        <div key={name} className="flex items-center gap-1">
          <Checkbox
            className="min-w-0 flex-1"
            label={t(fieldKey(record, name))}
            checked
            onChange={() => onChange(chosen.filter((each) => each !== name))}
          />
          <IconButton
            label={t('bulk.columnUp', { what: t(fieldKey(record, name)) })}
            icon={<ArrowUp aria-hidden className="size-4" />}
            aria-disabled={at === 0}
            onClick={() => at > 0 && swap(at, -1)}
          />
          <IconButton
            label={t('bulk.columnDown', { what: t(fieldKey(record, name)) })}
            icon={<ArrowDown aria-hidden className="size-4" />}
            aria-disabled={at === chosen.length - 1}
            onClick={() => at < chosen.length - 1 && swap(at, 1)}
          />
        </div>
      ))}
      {chosen.length > 0 && <hr className="my-1 border-rule" />}
      {others.map((name) => (
        <Checkbox
          key={name}
          label={t(fieldKey(record, name))}
          checked={false}
          disabled={chosen.length >= most}
          onChange={() => onChange([...chosen, name])}
        />
      ))}
      <Button tone="bare" onClick={() => onChange(undefined)}>
        {usual ?? t('bulk.usualColumns')}
      </Button>
    </div>
  )
}
