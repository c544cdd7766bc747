'use client'

import { useState } from 'react'
import { ResetLink } from './reset-link'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { DottedLine } from '@/components/ui/dotted-line'
import { toastFailed } from '@/components/ui/toast'
import type { Answer } from '@/lib/domain/answer'
import { useSpeech } from '@/lib/i18n/react'

export interface PersonLook {
  id: string
  name: string
  email: string
  /** In words. */
  role: string
  isActive: boolean
  hasPassword: boolean
  mayReset: boolean
}

interface Props {
  people: PersonLook[]
  makeLink: (input: { userId: string }) => Promise<Answer<{ link: string }>>
}

/** Everybody of the workspace; for each who may be given one, a link to choose a password. */
export function PeopleList({ people, makeLink }: Props) {
  const { t } = useSpeech()
  const [busy, setBusy] = useState<string | null>(null)
  const [made, setMade] = useState<{ name: string; link: string } | null>(null)

  async function make({ id, name }: PersonLook) {
    if (busy) return
    setBusy(id)
    const answer = await makeLink({ userId: id }).catch(() => null)
    setBusy(null)
    if (answer?.ok) setMade({ name, link: answer.value.link })
    else toastFailed(answer?.message ?? t('door.noConnection'))
  }

  return (
    <>
      <ul className="divide-y divide-rule border-y border-rule">
        {people.map((person) => (
          <li key={person.id} className="flex flex-wrap items-center gap-3 py-2">
            <Avatar name={person.name} named />
            <span className="grid min-w-0 flex-1 basis-48">
              <span className="flex flex-wrap items-center gap-2 text-14 font-bold">
                {person.name}
                {!person.isActive && <Badge>{t('account.inactive')}</Badge>}
                {person.isActive && !person.hasPassword && <Badge tone="amber">{t('account.without')}</Badge>}
              </span>
              <span className="text-12 text-ink-2">
                <DottedLine>
                  <span>{person.role}</span>
                  <span>{person.email}</span>
                </DottedLine>
              </span>
            </span>
            {person.mayReset && (
              <Button
                aria-label={t('account.makeLinkFor', { name: person.name })}
                busy={busy === person.id}
                onClick={() => void make(person)}
              >
                {t('account.makeLink')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ResetLink made={made} onClose={() => setMade(null)} />
    </>
  )
}
