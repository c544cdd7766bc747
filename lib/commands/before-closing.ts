import { and, desc, eq } from 'drizzle-orm'
import { type Changes, eventValues, type Reader, stageEvents, stages } from '@/db'
import type { Values } from '@/lib/records/input'
import type { Row } from '@/lib/records/tables'

/**
 * Gives back, on the way out of a closed stage, the probability and category that a person had set: closing put its own
 * in their place. Where the closing's values have been erased, the stage's hold, and are nobody's own. Empty for the rest.
 */
export async function ownBeforeClosing(
  reader: Reader,
  opportunity: Row<'opportunity'>,
  stage: Pick<typeof stages.$inferSelect, 'probability' | 'forecastCategory'>,
): Promise<Values> {
  const { id, status, isProbabilityOwn, isCategoryOwn } = opportunity
  if ((status !== 'won' && status !== 'lost') || !(isProbabilityOwn || isCategoryOwn)) return {}
  const [closing] = await reader
    .select({ values: eventValues.values })
    .from(stageEvents)
    .innerJoin(stages, eq(stages.id, stageEvents.fromStageId))
    .innerJoin(eventValues, eq(eventValues.eventId, stageEvents.eventId))
    .where(and(eq(stageEvents.opportunityId, id), eq(stages.kind, 'open')))
    .orderBy(desc(stageEvents.seq))
    .limit(1)
  if (!closing?.values) {
    const { probability, forecastCategory } = stage
    return { probability, forecastCategory, isProbabilityOwn: false, isCategoryOwn: false }
  }
  const { probability, forecastCategory } = JSON.parse(closing.values) as Changes
  return {
    ...(isProbabilityOwn && probability ? { probability: probability[0] } : {}),
    ...(isCategoryOwn && forecastCategory ? { forecastCategory: forecastCategory[0] } : {}),
  }
}
