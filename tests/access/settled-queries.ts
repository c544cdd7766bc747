import { rates, type Writer } from '@/db'
import { ratesOn } from '@/lib/queries/rates'
import { NOW, TODAY } from '../support/world'
import { type AskCase, telling } from './ask-case'
import { open } from './reaches'

/** Plants what those who run the workspace keep for everybody, once. */
export async function plantSettled(tx: Writer): Promise<void> {
  const stamps = { createdAt: NOW, updatedAt: NOW }
  const rate = { currency: 'USD', nameKey: 'usd', toCurrency: 'CNY', fromDay: '2000-01-01', rate: '7.1' }
  await tx.insert(rates).values({ id: 'rate-of-usd', ...rate, ...stamps })
}

/** The questions about what is kept for everybody. */
export const settledQueries: Record<string, AskCase[]> = {
  rates: [
    [
      'what a dollar is worth',
      open,
      async (reader, actor, its) => telling((await ratesOn(reader, actor, ['USD'], TODAY)).length > 0, its),
    ],
  ],
}
