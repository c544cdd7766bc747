import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { viewerSpeech } from '../viewer-speech'
import { nounKey } from '@/components/fields/message-keys'
import { SettingsSection } from '@/components/settings/settings-section'
import { EmptyState } from '@/components/ui/empty-state'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import { exportsMade } from '@/lib/queries/exports'
import { mayInWorkspace } from '@/lib/queries/workspace-rights'
import { recordNames } from '@/lib/records/names'
import { theStore } from '@/lib/server/store'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await viewerSpeech()
  return { title: t('settings.exports') }
}

/** What was taken out of the house, by whom and how much of it. */
export default async function ExportsPage() {
  const { viewer, t } = await viewerSpeech()
  if (!mayInWorkspace(viewer, 'log.readAll')) notFound()
  const made = await theStore().read((reader) => exportsMade(reader, viewer))
  const { language, timeZone } = viewer
  const clock = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const figure = new Intl.NumberFormat('en')
  const noun = (act: string) => {
    const record = recordNames.find((name) => act === `${name}.export`)
    return record ? t(nounKey(record, 'many')) : t('settings.log')
  }
  return (
    <SettingsSection wide title={t('settings.exports')} about={t('settings.exportsDetail')}>
      {made.length === 0 ? (
        <EmptyState title={t('settings.noExports')} />
      ) : (
        <div
          role="region"
          aria-label={t('settings.exports')}
          tabIndex={0}
          className="relative overflow-x-auto border-t border-rule focus-visible:outline-2"
        >
          <Table>
            <thead>
              <tr>
                <HeadCell>{t('settings.exportedAt')}</HeadCell>
                <HeadCell>{t('settings.exportedBy')}</HeadCell>
                <HeadCell>{t('settings.exportedWhat')}</HeadCell>
                <HeadCell figure>{t('settings.exportedRows')}</HeadCell>
              </tr>
            </thead>
            <tbody>
              {made.map(({ id, act, at, who, rows }) => (
                <Row key={id}>
                  <Cell className="whitespace-nowrap">{clock.format(at)}</Cell>
                  <Cell>{who ?? '—'}</Cell>
                  <Cell>{noun(act)}</Cell>
                  <Cell figure>{rows === null ? '—' : figure.format(rows)}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </SettingsSection>
  )
}
