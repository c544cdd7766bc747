import type { Viewer } from '../viewer-speech'
import type { PersonLook } from '@/components/people/person-entries'
import { openWorkWords } from '@/components/people/open-work-words'
import type { Translate } from '@/lib/i18n/translate'
import type { OpenWork } from '@/lib/records/hand-over'
import type { PersonLine } from '@/lib/queries/list-people'

/** Gives a person in words, as who looks after people sees them. */
export function personLook(line: PersonLine, viewer: Viewer, t: Translate, open: OpenWork = []): PersonLook {
  const {
    id,
    name,
    email,
    role,
    isActive,
    team,
    hasPassword,
    hasIdentity,
    invitedUntil,
    sessions,
    hasSecondFactor,
    mayHandOver,
  } = line
  return {
    ...{ id, name, email, isActive, sessions, hasSecondFactor, mayHandOver },
    role: team ? t('people.roleAndTeam', { role: t(`shell.role_${role}`), team }) : t(`shell.role_${role}`),
    hasCome: hasPassword || hasIdentity,
    invitation: invitedUntil === null ? null : invitationLook(invitedUntil, viewer, t),
    mayLookAfter: role !== 'owner' || viewer.role === 'owner',
    leftOpen:
      open.length > 0 ? t('handOver.leftOpen', { what: openWorkWords(open, t, viewer.language) }) : null,
    mayViewAs:
      isActive && id !== viewer.userId && !viewer.seenBy && (role !== 'owner' || viewer.role === 'owner'),
  }
}

function invitationLook(until: number, { now, language, timeZone }: Viewer, t: Translate) {
  const clock = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone })
  const isOpen = until > now
  return {
    isOpen,
    words: isOpen ? t('people.invitedUntil', { at: clock.format(until) }) : t('people.invitedBefore'),
  }
}
