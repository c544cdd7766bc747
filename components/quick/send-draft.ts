import type { Draft, SendAnswer } from '@/components/shell/draft-outbox'
import { parseMoney } from '@/lib/domain/parse-money'
import type { Translate } from '@/lib/i18n/translate'

const ADDRESSES: Record<string, string> = {
  call: '/api/v1/activities',
  visit: '/api/v1/activities',
  opportunity: '/api/v1/opportunities',
  customer: '/api/v1/customers',
  task: '/api/v1/tasks',
  ticket: '/api/v1/tickets',
  lead: '/api/v1/leads',
}

const LONGEST_SUBJECT = 40

interface Problem {
  title: string
  errors?: Record<string, string>
}

/**
 * Sends a draft under its own key, so that it has one effect however often it is sent. A refusal is an answer; where nothing
 * was heard, or the server says to come back later, it throws and the draft waits.
 */
export function sendDraftIn(t: Translate, currency: string): (draft: Draft) => Promise<SendAnswer> {
  return async ({ key, kind, values }) => {
    const read = bodyOf(kind, values, currency)
    if (!read)
      return { sent: false, reason: t('quick.notAnAmount'), faults: { amount: t('quick.notAnAmount') } }
    const response = await fetch(ADDRESSES[kind] ?? '', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(read),
    })
    if (response.ok) return { sent: true }
    if (response.status >= 500 || response.status === 429) throw new Error(String(response.status))
    const { title, errors = {} } = (await response.json()) as Problem
    return {
      sent: false,
      reason: title,
      faults: Object.fromEntries(Object.keys(errors).map((field) => [field, title])),
    }
  }
}

/** Gives what a draft says as the API takes it; null for an amount that is none. */
function bodyOf(kind: string, values: Record<string, string>, currency: string): object | null {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''))
  if (kind === 'call' || kind === 'visit') return { subject: beginningOf(given.result ?? ''), ...given, kind }
  if (given.amount === undefined) return given
  const amount = parseMoney(given.amount, currency)
  return amount.ok ? { ...given, amount: amount.value } : null
}

/** What was said first: the subject of what was spoken or written down in one go. */
function beginningOf(text: string): string {
  const [first = ''] = text.trim().split(/[。！？!?\n]|\.\s/)
  const signs = [...first]
  return signs.length > LONGEST_SUBJECT ? `${signs.slice(0, LONGEST_SUBJECT).join('')}…` : first
}
