import { ChevronRight } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { viewerSpeech } from '../viewer-speech'
import { nounKey } from '@/components/fields/message-keys'
import { SettingsSection } from '@/components/settings/settings-section'
import { plurals, type RecordName } from '@/lib/records/names'
import { mayInWorkspace } from '@/lib/queries/workspace-rights'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await viewerSpeech()
  return { title: t('settings.options') }
}

const lists: readonly RecordName[] = ['tag', 'source', 'lostReason', 'competitor', 'product']

/** The lists that forms offer to choose from: each is a list like all others. */
export default async function OptionsPage() {
  const { viewer, t } = await viewerSpeech()
  const runs = mayInWorkspace(viewer, 'workspace.update')
  const shown: readonly RecordName[] = runs ? [...lists, 'fieldOption'] : lists
  return (
    <SettingsSection
      title={t('settings.options')}
      about={t(runs ? 'settings.optionsDetail' : 'settings.optionsReadOnly')}
    >
      <ul className="divide-y divide-rule border-y border-rule">
        {shown.map((record) => (
          <li key={record}>
            <Link
              href={`/${plurals[record]}`}
              className="flex items-center gap-4 rounded px-2 py-3 hover:bg-sunk"
            >
              <span className="grid min-w-0 flex-1">
                <span className="text-14 font-bold">{t(nounKey(record, 'many'))}</span>
                <span className="text-14 text-pretty text-ink-2">{t(nounKey(record, 'about'))}</span>
              </span>
              <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3" />
            </Link>
          </li>
        ))}
      </ul>
    </SettingsSection>
  )
}
