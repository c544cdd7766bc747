import type { MenuEntry } from '@/components/ui/menu-entry'
import type { Answer } from '@/lib/domain/answer'
import type { Translate } from '@/lib/i18n/translate'

export interface PersonLook {
  id: string
  name: string
  email: string
  /** In words. */
  role: string
  isActive: boolean
  /** Has a way in: a password, or an account elsewhere. */
  hasCome: boolean
  invitation: { isOpen: boolean; words: string } | null
  sessions: number
  hasSecondFactor: boolean
  mayLookAfter: boolean
  mayViewAs: boolean
  mayHandOver: boolean
  /** What is open in the name of who was switched off, in words. */
  leftOpen: string | null
}

type OnPerson<V> = (input: { userId: string }) => Promise<Answer<V>>

/** What can be done for somebody else. */
export interface PersonActs {
  makeReset: OnPerson<{ link: string }>
  inviteAgain: OnPerson<{ link: string }>
  revokeInvitation: OnPerson<unknown>
  endSessions: OnPerson<{ ended: number }>
  viewAs: OnPerson<unknown>
  resetSecondFactor: OnPerson<unknown>
}

/** What is asked before it is done for somebody else. */
export interface Question {
  title: string
  detail: string
  act: string
  run: () => Promise<void>
}

interface Means {
  acts: PersonActs
  t: Translate
  run: <V>(id: string, act: () => Promise<Answer<V>>, then: (value: V) => void) => Promise<void>
  tell: (words: string) => () => void
  ask: (question: Question) => void
}

/** Lists what can be done about a person's ways in, beside their link; nothing for who has none of it. */
export function personEntries(person: PersonLook, { acts, t, run, tell, ask }: Means): MenuEntry[] {
  const { id, name, sessions, invitation, hasSecondFactor } = person
  const entries: MenuEntry[] = []
  if (person.mayHandOver)
    entries.push({
      kind: 'link',
      key: 'hand-over',
      label: t('handOver.act'),
      href: `/settings/people/hand-over/${id}`,
    })
  if (!person.mayLookAfter) return entries
  if (person.mayViewAs)
    entries.push({
      kind: 'act',
      key: 'view-as',
      label: t('people.viewAs', { name }),
      // The whole page is somebody else's from here on.
      onSelect: () =>
        void run(
          id,
          () => acts.viewAs({ userId: id }),
          () => location.assign('/today'),
        ),
    })
  if (invitation?.isOpen)
    entries.push({
      kind: 'act',
      key: 'revoke',
      label: t('people.revoke'),
      onSelect: () =>
        void run(id, () => acts.revokeInvitation({ userId: id }), tell(t('people.revoked', { name }))),
    })
  if (sessions > 0)
    entries.push({
      kind: 'act',
      key: 'sessions',
      label: t('people.endSessions'),
      onSelect: () =>
        ask({
          title: t('people.endSessionsAsk', { name }),
          detail: t('people.endSessionsDetail', { n: sessions }),
          act: t('people.endSessions'),
          run: () =>
            run(
              id,
              () => acts.endSessions({ userId: id }),
              ({ ended }) => tell(t('people.sessionsEnded', { name, n: ended }))(),
            ),
        }),
    })
  if (hasSecondFactor)
    entries.push({
      kind: 'act',
      key: 'second-factor',
      label: t('people.resetFactor'),
      onSelect: () =>
        ask({
          title: t('people.resetFactorAsk', { name }),
          detail: t('people.resetFactorDetail'),
          act: t('people.resetFactor'),
          run: () =>
            run(id, () => acts.resetSecondFactor({ userId: id }), tell(t('people.factorReset', { name }))),
        }),
    })
  return entries
}
