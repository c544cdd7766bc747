'use client'

import Link from 'next/link'
import { nounKey } from '@/components/fields/message-keys'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import type { ImportState } from '@/lib/domain/import-state'
import { useSpeech } from '@/lib/i18n/react'
import type { ImportLine } from '@/lib/records/import-view'
import { importPath } from './import-api'

const tones: Record<ImportState, BadgeTone> = {
  matching: 'plain',
  checking: 'amber',
  checked: 'plain',
  running: 'amber',
  done: 'celadon',
  cancelled: 'plain',
  failed: 'cinnabar',
  undone: 'plain',
}

/** Files that were brought in, the newest first; each opens what became of its rows. */
export function ImportHistory({ lines, timeZone }: { lines: readonly ImportLine[]; timeZone: string }) {
  const { t, language } = useSpeech()
  if (lines.length === 0)
    return <EmptyState title={t('importing.historyEmpty')}>{t('importing.historyEmptyHint')}</EmptyState>
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const outcome = ({ counts }: ImportLine) =>
    (['created', 'updated', 'refused'] as const)
      .filter((name) => (counts[name] ?? 0) > 0)
      .map((name) => `${new Intl.NumberFormat(language).format(counts[name] ?? 0)} ${t(`importing.${name}`)}`)
      .join(' · ')
  return (
    <div className="overflow-x-auto">
      <Table>
        <thead>
          <tr>
            <HeadCell>{t('importing.step_send')}</HeadCell>
            <HeadCell>{t('importing.what')}</HeadCell>
            <HeadCell>{t('importing.outcome')}</HeadCell>
            <HeadCell className="max-md:hidden">{t('importing.who')}</HeadCell>
            <HeadCell className="max-md:hidden">{t('importing.when')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.id}>
              <Cell className="max-w-60">
                <Link
                  href={importPath(line.record, line.id)}
                  aria-label={t('importing.open', { name: line.fileName })}
                  className="block truncate text-celadon hover:underline"
                >
                  {line.fileName}
                </Link>
              </Cell>
              <Cell className="whitespace-nowrap">{t(nounKey(line.record, 'many'))}</Cell>
              <Cell>
                <span className="flex flex-wrap items-center gap-x-2">
                  <Badge tone={tones[line.state]}>{t(`importing.state_${line.state}`)}</Badge>
                  <span className="text-ink-2 tabular-nums">{outcome(line)}</span>
                </span>
              </Cell>
              <Cell className="whitespace-nowrap max-md:hidden">{line.by}</Cell>
              <Cell className="whitespace-nowrap max-md:hidden">{moment.format(line.startedAt)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
