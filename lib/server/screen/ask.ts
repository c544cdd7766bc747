import { notFound } from 'next/navigation'
import type { Reader } from '@/db'
import type { Outcome } from '@/lib/domain/refusals'
import { answer } from '../door/perform'

/**
 * Asks a page's question from one snapshot, off the event loop. What is missing or out of scope is a page that does not
 * exist; other refusals are answers.
 */
export async function ask<V>(question: (reader: Reader) => Promise<Outcome<V>>): Promise<Outcome<V>> {
  const outcome = await answer(question, true)
  if (!outcome.ok && outcome.refusal === 'not_found') notFound()
  return outcome
}
