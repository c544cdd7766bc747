'use client'

import { ChevronRight, Headset, KanbanSquare, Settings, Users } from 'lucide-react'
import { useState } from 'react'
import { Notice } from './notice'
import { sendSignIn } from './send-sign-in'
import type { DemoRoleName } from '@/lib/domain/demo-roles'
import { useSpeech } from '@/lib/i18n/react'

const people = [
  { role: 'rep', icon: KanbanSquare, label: 'door.demoRep', detail: 'door.demoRepDetail' },
  { role: 'manager', icon: Users, label: 'door.demoManager', detail: 'door.demoManagerDetail' },
  { role: 'support', icon: Headset, label: 'door.demoSupport', detail: 'door.demoSupportDetail' },
  {
    role: 'administrator',
    icon: Settings,
    label: 'door.demoAdministrator',
    detail: 'door.demoAdministratorDetail',
  },
] as const

/** The people of the demo: one click signs in as one of them. */
export function DemoPeople({ goal }: { goal: string }) {
  const { t } = useSpeech()
  const [chosen, setChosen] = useState<DemoRoleName | null>(null)
  const [reason, setReason] = useState<string | null>(null)

  async function become(role: DemoRoleName) {
    if (chosen) return
    setChosen(role)
    setReason(null)
    const answer = await sendSignIn('demo', { role })
    if (answer === 'done') return location.replace(goal)
    setChosen(null)
    setReason(answer === 'unheard' ? t('door.noConnection') : answer.reason)
  }

  return (
    <div className="grid gap-3">
      <ul className="divide-y divide-rule overflow-clip rounded border border-rule bg-raised">
        {people.map(({ role, icon: Icon, label, detail }) => (
          <li key={role}>
            <button
              type="button"
              aria-busy={chosen === role || undefined}
              aria-disabled={chosen !== null || undefined}
              onClick={() => void become(role)}
              className="flex w-full items-center gap-3 px-4 py-3 text-left hover:bg-sunk focus-visible:-outline-offset-2 aria-busy:bg-celadon-wash"
            >
              <Icon aria-hidden className="size-5 shrink-0 text-celadon" />
              <span className="grid min-w-0 flex-1">
                <span className="text-14 font-bold">{t(label)}</span>
                <span className="text-12 text-pretty text-ink-2">{t(detail)}</span>
              </span>
              <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3" />
            </button>
          </li>
        ))}
      </ul>
      <Notice text={reason} />
    </div>
  )
}
