import { calendars, rates, type Writer, stages } from '@/db'
import { calendarsOf } from '@/lib/queries/calendars'
import { exportsMade } from '@/lib/queries/exports'
import { ratesOn } from '@/lib/queries/rates'
import { stageEffect } from '@/lib/queries/stage-effect'
import { NOW, stageIds, TODAY } from '../support/world'
import { type AskCase, telling } from './ask-case'
import { open, running } from './reaches'

/** Plants what those who run the workspace keep for everybody, once. */
export async function plantSettled(tx: Writer): Promise<void> {
  const stamps = { createdAt: NOW, updatedAt: NOW }
  const rate = { currency: 'USD', nameKey: 'usd', toCurrency: 'CNY', fromDay: '2000-01-01', rate: '7.1' }
  const zone = { timeZone: 'Asia/Shanghai', monday: '09:00-18:00', holidays: 'china' as const }
  await tx.insert(calendars).values({ id: 'calendar-of-all', name: 'x', nameKey: 'x', ...zone, ...stamps })
  const yes = {
    id: BY_APPROVAL,
    pipelineId: 'p-main',
    name: 'x',
    nameKey: 'x',
    kind: 'open' as const,
    rank: 'a21',
  }
  const chances = { probability: 0, forecastCategory: 'pipeline' as const, requiredFields: [] }
  await tx.insert(stages).values({ ...yes, ...chances, needsApproval: true, ...stamps })
  await tx.insert(rates).values({ id: 'rate-of-usd', ...rate, ...stamps })
}

/** A stage into which opportunities come by somebody's yes. */
export const BY_APPROVAL = 'stage-by-approval'

/** The questions about what is kept for everybody. */
export const settledQueries: Record<string, AskCase[]> = {
  calendars: [
    [
      'when work is done',
      open,
      async (reader, actor, its) => telling((await calendarsOf(reader, actor, 2026)).length > 0, its),
    ],
  ],
  exports: [
    [
      'what was taken out',
      running,
      async (reader, actor, its) => telling(Array.isArray(await exportsMade(reader, actor)), its),
    ],
  ],
  'stage-effect': [
    [
      'what another probability of a stage would do',
      running,
      async (reader, actor, its) =>
        telling((await stageEffect(reader, actor, { id: stageIds.needs, probability: 35 })).follow >= 0, its),
    ],
  ],
  rates: [
    [
      'what a dollar is worth',
      open,
      async (reader, actor, its) => telling((await ratesOn(reader, actor, ['USD'], TODAY)).length > 0, its),
    ],
  ],
}
