'use client'

import { MoreHorizontal } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { LinkShown, type MadeLink } from './link-shown'
import { PersonBadges } from './person-badges'
import { type PersonActs, personEntries, type PersonLook, type Question } from './person-entries'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { DottedLine } from '@/components/ui/dotted-line'
import { Menu } from '@/components/ui/menu'
import { toastDone, toastFailed } from '@/components/ui/toast'
import type { Answer } from '@/lib/domain/answer'
import { useSpeech } from '@/lib/i18n/react'

/** Everybody of the workspace; for each who may be given one, a link, and what else can be done about their ways in. */
export function PeopleList({ people, acts }: { people: PersonLook[]; acts: PersonActs }) {
  const { t } = useSpeech()
  const router = useRouter()
  const [busy, setBusy] = useState<string | null>(null)
  const [made, setMade] = useState<MadeLink | null>(null)
  const [question, setQuestion] = useState<Question | null>(null)

  async function run<V>(id: string, act: () => Promise<Answer<V>>, then: (value: V) => void) {
    if (busy) return
    setBusy(id)
    const answer = await act().catch(() => null)
    setBusy(null)
    setQuestion(null)
    if (!answer?.ok) return toastFailed(answer?.message ?? t('door.noConnection'))
    then(answer.value)
    router.refresh()
  }
  const tell = (words: string) => () => toastDone(words)

  return (
    <>
      <ul className="divide-y divide-rule border-y border-rule">
        {people.map((person) => {
          const { id, name, hasCome, mayLookAfter, isActive } = person
          const purpose = hasCome ? 'password_reset' : 'invitation'
          const make = hasCome ? acts.makeReset : acts.inviteAgain
          const entries = personEntries(person, { acts, t, run, tell, ask: setQuestion })
          return (
            <li key={id} className="flex flex-wrap items-center gap-3 py-2">
              <Avatar name={name} named />
              <span className="grid min-w-0 flex-1 basis-48">
                <PersonBadges person={person} />
                <span className="text-12 text-ink-2">
                  <DottedLine>
                    <span>{person.role}</span>
                    <span>{person.email}</span>
                  </DottedLine>
                </span>
                {person.leftOpen && <span className="text-12 text-ink-2">{person.leftOpen}</span>}
              </span>
              <span className="ml-auto flex items-center gap-2">
                {mayLookAfter && isActive && (
                  <Button
                    aria-label={t(hasCome ? 'people.passwordLinkFor' : 'people.inviteLinkFor', { name })}
                    busy={busy === id}
                    onClick={() =>
                      void run(
                        id,
                        () => make({ userId: id }),
                        ({ link }) => setMade({ purpose, name, link }),
                      )
                    }
                  >
                    {t(hasCome ? 'people.passwordLink' : 'people.inviteLink')}
                  </Button>
                )}
                {entries.length > 0 && (
                  <Menu label={t('people.more', { name })} align="end" entries={entries}>
                    <MoreHorizontal aria-hidden className="size-4" />
                  </Menu>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      {made && <LinkShown made={made} onClose={() => setMade(null)} />}
      {question && (
        <Dialog
          open
          onClose={() => setQuestion(null)}
          title={question.title}
          description={question.detail}
          footer={
            <>
              <Button onClick={() => setQuestion(null)}>{t('words.cancel')}</Button>
              <Button tone="danger" busy={busy !== null} onClick={() => void question.run()}>
                {question.act}
              </Button>
            </>
          }
        />
      )}
    </>
  )
}
