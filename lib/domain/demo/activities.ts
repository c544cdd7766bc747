import type { ActivityKind } from '../activities'
import type { SeededRandom } from '../seeded-random'
import { dayLength, hour, quarterAfter, type DemoCalendar } from './calendar'
import { filled } from './filling'
import type { DemoStageEvent } from './history'
import type { DemoLanguage } from './options'
import { activityTexts, plannedTexts, unanswered } from './words/activity-texts'
import type { ActivityPhase, ActivityText } from './words/activity-text'
import { closingsFor } from './words/closing-texts'

export interface DemoActivity {
  kind: ActivityKind
  subject: string
  body: string
  /** Null for notes and calls nobody answered, which are no real follow-up, and for what is still planned. */
  result: string | null
  at: number
  byKey: string
  isDone: boolean
}

/** What the texts of an opportunity speak about, and between when. */
export interface Conversation {
  language: DemoLanguage
  contact: string
  product: string
  ownerKey: string
  history: readonly DemoStageEvent[]
  lastTouchAt: number
  isOpen: boolean
  isOnHold: boolean
  /** 'won' or the key of the reason of loss; null while open. */
  ending: string | null
}

const kinds: Readonly<Record<DemoLanguage, readonly (readonly [ActivityKind, number])[]>> = {
  'zh-CN': [
    ['call', 30],
    ['wechat', 27],
    ['meeting', 14],
    ['visit', 14],
    ['email', 8],
    ['note', 7],
  ],
  en: [
    ['email', 33],
    ['call', 30],
    ['meeting', 22],
    ['note', 8],
    ['visit', 5],
    ['wechat', 2],
  ],
}

/** What was done, in time order: the last real follow-up falls on `lastTouchAt`; notes, empty calls and plans may follow. */
export function demoActivities(
  random: SeededRandom,
  calendar: DemoCalendar,
  talk: Conversation,
): DemoActivity[] {
  const startedAt = talk.history[0]?.at ?? talk.lastTouchAt
  const days = (talk.lastTouchAt - startedAt) / dayLength
  const count = Math.floor(Math.min(7, (days / 9) * (0.4 + random.next())))
  const times = Array.from({ length: count }, () => calendar.workInstant(random, startedAt, talk.lastTouchAt))
  const told = new Set<string>()
  const done = times
    .sort((one, other) => one - other)
    .flatMap((at) =>
      random.bool(0.06) ? [emptyCall(talk, at)] : written(random, talk, kindOf(random, talk), at, told),
    )
  done.push(lastFollowUp(random, talk, told))
  if (!talk.isOpen) return done

  // A note or an empty call is no follow-up: these cards rot in spite of them.
  if (calendar.now - talk.lastTouchAt > 8 * dayLength && random.bool(0.25)) {
    const at = calendar.workInstant(random, talk.lastTouchAt + hour, calendar.now)
    done.push(...(random.bool(0.5) ? [emptyCall(talk, at)] : written(random, talk, 'note', at, told)))
  }
  if (!talk.isOnHold && random.bool(0.28)) done.push(planned(random, calendar, talk))
  return done
}

function kindOf(random: SeededRandom, talk: Conversation): ActivityKind {
  return random.weighted(kinds[talk.language])
}

function lastFollowUp(random: SeededRandom, talk: Conversation, told: Set<string>): DemoActivity {
  const drawn = kindOf(random, talk)
  const kind = drawn === 'note' ? 'call' : drawn
  const endings = talk.ending === null ? [] : closingsFor(talk.language, talk.ending)
  const usual = textsOf(talk, kind, talk.lastTouchAt)
  const fresh = usual.filter(([subject]) => !told.has(subject))
  const texts = [endings, fresh].find((some) => some.length > 0) ?? usual
  return worded(random, talk, kind, talk.lastTouchAt, random.pick(texts))
}

/** One activity that has not been told yet, or none: a story that repeats itself is worse than a shorter one. */
function written(
  random: SeededRandom,
  talk: Conversation,
  kind: ActivityKind,
  at: number,
  told: Set<string>,
): DemoActivity[] {
  const fresh = textsOf(talk, kind, at).filter(([subject]) => !told.has(subject))
  if (fresh.length === 0) return []
  const text = random.pick(fresh)
  told.add(text[0])
  return [worded(random, talk, kind, at, text)]
}

function textsOf(talk: Conversation, kind: ActivityKind, at: number): readonly ActivityText[] {
  return activityTexts[talk.language][kind][phaseAt(talk.history, at)]
}

function worded(
  random: SeededRandom,
  talk: Conversation,
  kind: ActivityKind,
  at: number,
  [subject, body, result]: ActivityText,
): DemoActivity {
  const values = { contact: talk.contact, product: talk.product, n: random.int(2, 6) }
  return {
    kind,
    subject,
    body: filled(body, values),
    result: result === null ? null : filled(result, values),
    at,
    byKey: talk.ownerKey,
    isDone: true,
  }
}

function emptyCall(talk: Conversation, at: number): DemoActivity {
  const [subject, body] = unanswered[talk.language]
  return { kind: 'call', subject, body, result: null, at, byKey: talk.ownerKey, isDone: true }
}

function planned(random: SeededRandom, calendar: DemoCalendar, talk: Conversation): DemoActivity {
  const kind = random.pick(['call', 'meeting', 'visit'] as const)
  const [subject, body] = plannedTexts[talk.language][kind]
  // One in eight has been missed.
  const missed = random.bool(0.12) && calendar.now - talk.lastTouchAt > 2 * dayLength
  const at = missed
    ? calendar.workInstant(random, talk.lastTouchAt + hour, calendar.now)
    : quarterAfter(
        calendar.workInstant(random, calendar.now + hour, calendar.now + random.int(1, 14) * dayLength),
      )
  const values = { contact: talk.contact, product: talk.product, n: 2 }
  return { kind, subject, body: filled(body, values), result: null, at, byKey: talk.ownerKey, isDone: false }
}

/** How far the opportunity was at that time, by the stage it stood in. */
export function phaseAt(history: readonly DemoStageEvent[], at: number): ActivityPhase {
  const stage = history.findLast((event) => event.at <= at)?.stageKey ?? 'contacted'
  if (stage === 'contacted' || stage === 'needs') return 'early'
  return stage === 'quoted' || stage === 'lost' ? 'middle' : 'late'
}
