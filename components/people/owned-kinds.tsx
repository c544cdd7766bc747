'use client'

import { CircleAlert } from 'lucide-react'
import { nounKey } from '@/components/fields/message-keys'
import { Checkbox } from '@/components/ui/checkbox'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import { useSpeech } from '@/lib/i18n/react'
import type { OwnedWork } from '@/lib/records/hand-over'
import type { RecordName } from '@/lib/records/names'

interface Props {
  work: OwnedWork
  /** Kinds that stay. */
  left: ReadonlySet<RecordName>
  withClosed: boolean
  error?: string | undefined
  onLeave: (left: ReadonlySet<RecordName>) => void
}

/** What somebody owns, kind by kind, with a tick at what goes along. */
export function OwnedKinds({ work, left, withClosed, error, onLeave }: Props) {
  const { t, language } = useSpeech()
  const figure = new Intl.NumberFormat(language)
  function toggle(record: RecordName) {
    const next = new Set(left)
    if (!next.delete(record)) next.add(record)
    onLeave(next)
  }
  return (
    <div className="grid gap-1">
      <Table aria-label={t('handOver.what')} className="max-w-120">
        <thead>
          <tr>
            <HeadCell>{t('handOver.what')}</HeadCell>
            <HeadCell figure>{t('handOver.open')}</HeadCell>
            <HeadCell figure>{t('handOver.owned')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {work.kinds.map(({ record, n, open }) => {
            const isEmpty = !withClosed && open === 0
            return (
              <Row key={record}>
                <Cell className={isEmpty ? 'text-ink-3' : undefined}>
                  <Checkbox
                    label={t(nounKey(record, 'many'))}
                    checked={!left.has(record) && !isEmpty}
                    disabled={isEmpty}
                    onChange={() => toggle(record)}
                  />
                </Cell>
                <Cell figure>{figure.format(open)}</Cell>
                <Cell figure>{figure.format(n)}</Cell>
              </Row>
            )
          })}
        </tbody>
      </Table>
      {error && (
        <p role="alert" className="flex items-start gap-1 text-14 text-cinnabar">
          <CircleAlert aria-hidden className="mt-1 size-3.5 shrink-0" />
          {error}
        </p>
      )}
    </div>
  )
}
