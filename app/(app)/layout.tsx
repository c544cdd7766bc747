import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { readPreferences } from '@/components/shell/preferences'
import { messages } from '@/lib/i18n/messages'
import { dueCount } from '@/lib/queries/today'
import { workspaceOf } from '@/lib/queries/workspace'
import { theStore } from '@/lib/server/store'
import { requireViewer } from '@/lib/server/viewer'
import { AppShell } from './app-shell'

/** The frame of everybody who is signed in. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer()
  const { due, workspace } = await theStore().read(async (reader) => ({
    due: await dueCount(reader, viewer),
    workspace: await workspaceOf(reader),
  }))
  const jar = await cookies()
  return (
    <AppShell
      user={{
        id: viewer.userId,
        name: viewer.name,
        detail: messages[viewer.language].shell[`role_${viewer.role}`],
      }}
      waiting={{ today: due }}
      isDemo={workspace?.isDemo ?? false}
      preferences={readPreferences((name) => jar.get(name)?.value)}
    >
      {children}
    </AppShell>
  )
}
