import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { KnownFields } from '@/components/shell/known-fields'
import { readPreferences } from '@/components/shell/preferences'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { translator } from '@/lib/i18n/translate'
import { customWords } from '@/lib/queries/custom-words'
import { segmentsInSight } from '@/lib/queries/saved'
import { inboxCounts } from '@/lib/queries/inbox-scope'
import { workspaceOf } from '@/lib/queries/workspace'
import { learnedFields } from '@/lib/records/learned-fields'
import { totalOf } from '@/lib/records/inbox-page'
import { theStore } from '@/lib/server/store'
import { creatableBy, readableBy, requireViewer, viewingOf } from '@/lib/server/viewer'
import { AppShell } from './app-shell'
import { sectionsFor } from './settings/sections'

/** The frame of everybody who is signed in. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer()
  const { waiting, segments, workspace, custom } = await theStore().read(async (reader) => ({
    waiting: await inboxCounts(reader, viewer),
    segments: await segmentsInSight(reader, viewer),
    workspace: await workspaceOf(reader),
    custom: await customWords(reader, viewer.language),
  }))
  const jar = await cookies()
  const { quick, jobs } = messages[viewer.language]
  return (
    <SpeechProvider language={viewer.language} messages={{ quick, jobs, custom }}>
      <KnownFields learned={learnedFields()}>
        <AppShell
          user={{
            id: viewer.userId,
            name: viewer.name,
            detail: messages[viewer.language].shell[`role_${viewer.role}`],
          }}
          rail={{
            waiting: totalOf(waiting),
            readable: readableBy(viewer),
            servesCustomers: viewer.role === 'support',
            segments,
          }}
          sections={sectionsFor(viewer, translator(messages[viewer.language], viewer.language))}
          creatable={creatableBy(viewer)}
          currency={viewer.currency}
          isDemo={workspace?.isDemo ?? false}
          viewing={viewingOf(viewer)}
          preferences={readPreferences((name) => jar.get(name)?.value)}
        >
          {children}
        </AppShell>
      </KnownFields>
    </SpeechProvider>
  )
}
