import { choiceKey, fieldKey, nounKey } from '@/components/fields/message-keys'
import { descriptions } from '@/lib/records/all'
import type { PastCollaborator, TimelineChange, TimelineEntry } from '@/lib/records/timeline-entry'
import type { MessageKey } from '@/lib/i18n/translate'
import { type Printer, printValue } from './print-value'
import { shortName } from './short-name'

/** An event in words: what happened, and beneath it what changed. */
export interface Told {
  sentence: string
  /** What was written, as it was: a result, a remark. */
  quote: string | null
  lines: string[]
}

/** Fields that the sentence itself says, or that follow from it. */
const SAID: Record<string, readonly string[]> = {
  move: ['stageId', 'status', 'rank', 'enteredStageAt', 'probability', 'forecastCategory', 'closedAt'],
  win: ['stageId', 'status', 'rank', 'enteredStageAt', 'probability', 'forecastCategory', 'closedAt'],
  lose: [
    'stageId',
    'status',
    'rank',
    'enteredStageAt',
    'probability',
    'forecastCategory',
    'closedAt',
    'lostReasonId',
  ],
  reopen: [
    'stageId',
    'status',
    'rank',
    'enteredStageAt',
    'probability',
    'forecastCategory',
    'closedAt',
    'closedOn',
  ],
  assign: ['ownerId'],
  complete: ['doneAt'],
  convert: ['status', 'convertedAt'],
  hold: ['isOnHold', 'status'],
  resume: ['isOnHold', 'status', 'holdUntil'],
  resolve: ['status', 'resolvedAt'],
  approve: ['status', 'decidedAt', 'decidedById'],
  reject: ['status', 'decidedAt', 'decidedById'],
  withdraw: ['status', 'decidedAt', 'decidedById'],
}
const MOST_LINES = 6

/** Tells an event in the reader's language. An act that no sentence knows is told as something done. */
export function tellEvent(entry: TimelineEntry, printer: Printer): Told {
  const { t } = printer
  const who = entry.who ?? t('history.system')
  const name = shortName(entry.name ?? '') || t('history.unnamed')
  const noun = t(nounKey(entry.record, 'one'))
  const params = { who, name, noun, ...sides(entry, printer) }
  const sentence = t(keyFor(entry), params)
  const quote = entry.comment ?? (entry.record === 'activity' ? written(entry) : null)
  return { sentence, quote, lines: linesOf(entry, printer) }
}

/** Gives the sentence for an act: its own where it has one. */
export function keyFor(entry: TimelineEntry): MessageKey {
  const verb = entry.act.slice(entry.act.indexOf('.') + 1)
  if (entry.record === 'activity' && verb === 'create')
    return valueOf(entry, 'isPublic') === true
      ? 'history.told'
      : valueOf(entry, 'isDone') === false
        ? 'history.planned'
        : 'history.logged'
  if (entry.record === 'task' && verb === 'create') return 'history.addedTask'
  if (entry.record === 'approval' && verb === 'create') return 'history.asked'
  if (verb === 'move' && !entry.changes.some(({ field }) => field === 'stageId')) return 'history.place'
  if (verb === 'complete' && valueOf(entry, 'doneAt') === null) return 'history.uncomplete'
  if (entry.collaborator) return sharingKey(entry.collaborator)
  if (entry.handedOver) return entry.handedOver.isBack ? 'history.handBack' : 'history.handOver'
  if (verb === 'reopen' && entry.record === 'ticket') return 'history.reopenTicket'
  return verbs.has(verb) ? (`history.${verb}` as MessageKey) : 'history.other'
}

function sharingKey({ from, to }: PastCollaborator): MessageKey {
  if (to === null) return 'history.unshare'
  return from === null ? 'history.share' : 'history.reshare'
}

/** Acts that have a sentence of their own; a test holds them against the permissions. */
export const verbs: ReadonlySet<string> = new Set(
  `create update delete restore move win lose reopen approve reject withdraw hold resume assign undo complete convert reply resolve link loadHolidays joinTeam comment attach detach share arrange dial copyPhone
   setPassword signIn signOut signOutEverywhere changePassword resetPassword invite revokeInvitation acceptInvitation
   handOver viewAs endViewAs endSessions addSecondFactor endSecondFactor resetSecondFactor renewRecoveryCodes linkIdentity
   unlinkIdentity`.split(/\s+/),
)

function sides(entry: TimelineEntry, printer: Printer) {
  const { t } = printer
  const field = entry.act.endsWith('.assign') ? 'ownerId' : 'stageId'
  const change = entry.changes.find((each) => each.field === field)
  const side = (value: unknown) => printValue(entry.record, field, value, null, printer)
  const kind = valueOf(entry, 'kind')
  const reason = valueOf(entry, 'lostReasonId')
  return {
    n: entry.handedOver?.records ?? 0,
    person: entry.collaborator?.name || entry.handedOver?.to || t('history.somebody'),
    may: t(entry.collaborator?.to ? 'sharing.edit' : 'sharing.read'),
    from: side(change?.from),
    to: side(change?.to),
    file: shortName(entry.file ?? '') || t('history.unnamed'),
    reason: typeof reason === 'string' ? reason || t('history.hidden') : t('records.empty'),
    kind:
      entry.record === 'activity' && typeof kind === 'string' ? t(choiceKey('activity', 'kind', kind)) : '',
  }
}

function linesOf(entry: TimelineEntry, printer: Printer): string[] {
  const { t } = printer
  const verb = entry.act.slice(entry.act.indexOf('.') + 1)
  // What a new record holds stands in the record itself; deleting changes nothing else.
  if (verb === 'create' || verb === 'delete' || verb === 'restore') return []
  const { fields } = descriptions[entry.record]
  const shown = entry.changes.filter(
    ({ field }) => !SAID[verb]?.includes(field) && !fields[field]?.isTechnical,
  )
  const lines = shown.slice(0, MOST_LINES).map((change) => lineOf(entry, change, printer))
  const rest = shown.length - lines.length
  return rest > 0 ? [...lines, t('history.moreChanges', { n: rest })] : lines
}

/** Tells what an event did to one field, whatever its sentence says of it already; nothing where it did nothing. */
export function fieldWords(entry: TimelineEntry, field: string, printer: Printer): string[] {
  return entry.changes
    .filter((change) => change.field === field)
    .map(({ from, to }) => {
      const side = (value: unknown) => printValue(entry.record, field, value, entry.currency, printer)
      return from === null ? side(to) : `${side(from)} → ${side(to)}`
    })
}

function lineOf(entry: TimelineEntry, change: TimelineChange, printer: Printer): string {
  const { t } = printer
  const field = t(fieldKey(entry.record, change.field))
  if (
    descriptions[entry.record].fields[change.field]?.kind === 'longText' &&
    change.from !== null &&
    change.to !== null
  )
    return t('history.changedLong', { field })
  const [from, to] = [change.from, change.to].map((value) =>
    printValue(entry.record, change.field, value, entry.currency, printer),
  )
  const params = { field, from: from ?? '', to: to ?? '' }
  if (change.from === null) return t('history.set', params)
  return t(change.to === null ? 'history.cleared' : 'history.changed', params)
}

function written(entry: TimelineEntry): string | null {
  const words = [valueOf(entry, 'result'), valueOf(entry, 'body')].find((value) => typeof value === 'string')
  return typeof words === 'string' && words.trim() !== '' ? words : null
}

function valueOf(entry: TimelineEntry, field: string): unknown {
  return entry.changes.find((change) => change.field === field)?.to
}
