import type { SessionLook } from '@/components/account/session-list'
import type { Language } from '@/lib/domain/languages'
import { deviceOf } from '@/lib/domain/user-agent'
import type { Translate } from '@/lib/i18n/translate'
import type { SessionLine } from '@/lib/queries/list-sessions'

const PHONES = ['Android', 'iPhone', 'HarmonyOS']

interface Viewing {
  /** The session that looks at the list. */
  hereId: string
  t: Translate
  language: Language
  timeZone: string
}

/** Gives a session in words, by the workspace's clock. */
export function sessionLook(session: SessionLine, { hereId, t, language, timeZone }: Viewing): SessionLook {
  const { browser, system } = deviceOf(session.agent)
  const clock = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const parts = [
    t('account.lastSeen', { at: clock.format(session.lastSeenAt) }),
    t('account.signedIn', { at: clock.format(session.createdAt) }),
    ...(session.address ? [t('account.from', { address: session.address })] : []),
  ]
  return {
    id: session.id,
    device:
      browser === null && system === null
        ? t('account.unknownDevice')
        : t('account.device', {
            browser: browser ?? t('account.unknownBrowser'),
            system: system ?? t('account.unknownSystem'),
          }),
    isPhone: system !== null && PHONES.includes(system),
    detail: parts.join(' · '),
    isHere: session.id === hereId,
  }
}
