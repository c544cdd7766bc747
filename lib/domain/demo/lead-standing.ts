import type { SeededRandom } from '../seeded-random'
import type { DemoActivity } from './activities'
import { filled } from './filling'
import type { DemoLanguage } from './options'
import { leadTexts } from './words/lead-texts'

/** The score (0–100) that somebody would give a lead of this status. */
export function leadScore(random: SeededRandom, status: string): number {
  const [from, to] = { qualified: [62, 92], converted: [68, 98], unqualified: [5, 35] }[status] ?? [25, 75]
  return random.int(from ?? 0, to ?? 100)
}

/** The first call or message to a lead. */
export function leadCall(
  random: SeededRandom,
  language: DemoLanguage,
  text: { contact: string; product: string; n: number },
  at: number,
  byKey: string,
): DemoActivity {
  type Call = readonly [kind: 'call' | 'wechat' | 'email', subject: string, body: string, result: string]
  const [kind, subject, body, result] = random.pick<Call>(leadTexts[language].calls)
  return { kind, subject, body: filled(body, text), result, at, byKey, isDone: true }
}
