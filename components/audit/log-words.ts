import { nounKey } from '@/components/fields/message-keys'
import { tellEvent, type Told } from '@/components/records/event-sentence'
import type { Printer } from '@/components/records/print-value'
import { tellRight } from '@/components/rights/right-words'
import type { MessageKey, Translate } from '@/lib/i18n/translate'
import type { LogEntry } from '@/lib/records/log-entry'
import { type RecordName, recordNames } from '@/lib/records/names'

/** Acts of the log that no record's own sentences tell, each with its sentence `audit.act_<act>`. */
export const ownSentences: ReadonlySet<string> = new Set(
  [
    'user.signIn user.signOut user.signOutEverywhere user.changePassword user.resetPassword user.chooseLanguage',
    'user.joinTeam user.addToken user.revokeToken workspace.update workspace.setRights workspace.setUp workspace.backUp',
    'user.invite user.revokeInvitation user.acceptInvitation user.setPassword',
    'user.viewAs user.endViewAs',
    'user.endSessions user.addSecondFactor user.endSecondFactor user.resetSecondFactor',
    'user.renewRecoveryCodes user.linkIdentity user.unlinkIdentity',
    'workspace.checkLog log.export inbox.settle inbox.unsettle job.start job.cancel',
  ].flatMap((acts) => acts.split(' ')),
)

/** What can be asked for by name: the acts of records, and those of people and the workspace. */
export const askedActs = [
  'create update delete restore assign move win lose reopen complete convert reply resolve link export'.split(
    ' ',
  ),
  'signIn signOut changePassword resetPassword setPassword addToken revokeToken joinTeam setRights backUp checkLog'.split(
    ' ',
  ),
  'invite revokeInvitation acceptInvitation handOver viewAs endViewAs endSessions addSecondFactor endSecondFactor resetSecondFactor renewRecoveryCodes linkIdentity unlinkIdentity'.split(
    ' ',
  ),
].flat()

/** Tells an event of the log in the reader's language. An act that no sentence knows is told by its name. */
export function tellLog(entry: LogEntry, printer: Printer): Told {
  const { t } = printer
  const { act, told, changes } = entry
  const who = entry.who ?? t('history.system')
  const [kind = '', verb] = act.split('.')
  if (ownSentences.has(act)) {
    const key = `audit.act_${act.replace('.', '_')}` as MessageKey
    const name = kind === 'job' ? t(`audit.job_${workIn(entry)}` as MessageKey) : (told?.name ?? '')
    return { sentence: t(key, { who, name, n: countIn(entry) }), quote: null, lines: linesOf(entry, t) }
  }
  if (verb === 'export' && isRecord(kind)) {
    const nouns = t(nounKey(kind, 'many'))
    return { sentence: t('audit.act_export', { who, nouns, n: countIn(entry) }), quote: null, lines: [] }
  }
  if (told) return tellEvent(told, printer)
  return { sentence: t('audit.act_other', { who, act }), quote: null, lines: plainLines(changes) }
}

function isRecord(kind: string): kind is RecordName {
  return recordNames.some((name) => name === kind)
}

function workIn({ changes }: LogEntry): string {
  const work = changes.kind?.[1]
  return typeof work === 'string' ? work : ''
}

function countIn({ changes }: LogEntry): number {
  return Number((changes.rows ?? changes.events)?.[1] ?? 0)
}

/** Settings of the workspace are told as they are called; rights in words. */
function linesOf({ act, changes }: LogEntry, t: Translate): string[] {
  if (act === 'workspace.setRights')
    return Object.entries(changes).map(([key, [from, to]]) => tellRight(key, [from, to], t))
  return act === 'workspace.update' ? plainLines(changes) : []
}

function plainLines(changes: LogEntry['changes']): string[] {
  const side = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
  return Object.entries(changes).map(([name, [from, to]]) =>
    from === null ? `${name}: ${side(to)}` : `${name}: ${side(from)} → ${side(to)}`,
  )
}
