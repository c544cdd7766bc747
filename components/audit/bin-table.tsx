'use client'

import { ArchiveRestore } from 'lucide-react'
import { momentText } from '@/components/fields/dates'
import { nounKey } from '@/components/fields/message-keys'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { ROW } from '@/components/records/use-row-keys'
import type { Selection } from '@/components/records/use-selection'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import { useSpeech } from '@/lib/i18n/react'
import type { BinLine } from '@/lib/records/bin-page'
import type { Labels } from '@/lib/records/list-page'

interface Props {
  lines: readonly BinLine[]
  labels: Labels
  selection: Selection
  onRestore: (line: BinLine) => void
  onBatch: (batchId: string) => void
}

/** Names a line among those of all kinds. */
export const keyOf = ({ record, id, file }: Pick<BinLine, 'record' | 'id' | 'file'>) =>
  `${record} ${file?.id ?? id}`

/** What lies in the bin, a line each; on a phone a line takes several rows. */
export function BinTable({ lines, labels, selection, onRestore, onBatch }: Props) {
  const { t, language } = useSpeech()
  const surroundings = useSurroundings()
  const keys = lines.map(keyOf)
  const isAll = keys.every(selection.has)
  return (
    <Table aria-label={t('audit.bin')} className="max-md:block">
      <thead className="max-md:hidden">
        <tr>
          <HeadCell className="w-9 px-0!">
            <Checkbox
              bare
              label={t('bulk.chooseShown')}
              checked={isAll}
              mixed={!isAll && selection.ids.size > 0}
              onChange={() => selection.toggleShown(keys)}
            />
          </HeadCell>
          <HeadCell>{t('audit.name')}</HeadCell>
          <HeadCell>{t('audit.kind')}</HeadCell>
          <HeadCell>{t('audit.deletedBy')}</HeadCell>
          <HeadCell>{t('audit.deletedAt')}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t('audit.restore')}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {lines.map((line) => {
          const key = keyOf(line)
          const name = line.name || t('records.unnamed')
          const { short, full } = momentText(line.at, surroundings, language, t)
          return (
            <Row
              key={key}
              data-row={key}
              aria-selected={selection.has(key)}
              className="max-md:flex max-md:flex-wrap max-md:items-center max-md:border-b max-md:border-rule max-md:py-2 max-md:[&>td]:h-auto max-md:[&>td]:border-0"
            >
              <Cell className="w-9 px-0!">
                <Checkbox
                  bare
                  {...{ [ROW]: key }}
                  label={t('bulk.choose', { name })}
                  checked={selection.has(key)}
                  onChange={() => selection.toggle(key)}
                />
              </Cell>
              <Cell className="max-w-80 max-md:w-[calc(100%-2.25rem)] max-md:max-w-none">
                <span className="block truncate font-bold max-md:whitespace-normal">{name}</span>
                {line.file && (
                  <span className="block truncate text-12 text-ink-2">
                    {t('files.takenOff', { noun: t(nounKey(line.record, 'one')), name: line.file.of })}
                  </span>
                )}
                {line.batch && (
                  <button
                    type="button"
                    onClick={() => onBatch(line.batch?.id ?? '')}
                    className="min-h-6 rounded-inner text-left text-12 text-ink-2 underline underline-offset-2 hover:text-ink"
                  >
                    {t('audit.withOthers', { n: line.batch.others })}
                  </button>
                )}
              </Cell>
              <Cell className="whitespace-nowrap text-ink-2 max-md:pl-11">
                {t(line.file ? 'files.one' : nounKey(line.record, 'one'))}
              </Cell>
              <Cell className="max-w-40 truncate max-md:max-w-24 max-md:px-0">
                {line.byId ? (labels[line.byId] ?? t('history.somebody')) : t('history.system')}
              </Cell>
              <Cell className="whitespace-nowrap">
                <time dateTime={new Date(line.at).toISOString()} data-tooltip={full}>
                  {short}
                </time>
              </Cell>
              <Cell className="text-right max-md:ml-auto">
                <Button
                  aria-label={t('audit.restoreThis', { name })}
                  icon={<ArchiveRestore aria-hidden className="size-4" />}
                  onClick={() => onRestore(line)}
                >
                  {t('audit.restore')}
                </Button>
              </Cell>
            </Row>
          )
        })}
      </tbody>
    </Table>
  )
}
