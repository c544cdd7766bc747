import { hash } from 'node:crypto'

/** An event as the chain sees it: everything but its values, which stand behind their hash. */
export interface Link {
  act: string
  subject: string
  actorId: string | null
  at: number
  batchId: string | null
  revertsId: string | null
  valuesHash: string
}

/** The hash before the first event: 64 zeros. */
export const genesis = '0'.repeat(64)

function sha256(text: string): string {
  return hash('sha256', text)
}

/** SHA-256(salt + values): values can be erased for a person, and the chain still stands. */
export function hashOfValues(salt: string, values: string): string {
  return sha256(salt + values)
}

/** h(i) = SHA-256(h(i−1) + "\n" + canonical text); the canonical text is a JSON array in this order. */
export function chained(previous: string, position: number, link: Link): string {
  const { act, subject, actorId, at, batchId, revertsId, valuesHash } = link
  return sha256(
    `${previous}\n${JSON.stringify([position, act, subject, actorId, at, batchId, revertsId, valuesHash])}`,
  )
}
