import { and, asc, desc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import { opportunities, type Reader, stageEvents } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { staysOf } from '@/lib/domain/stage-stays'
import { type UsualStays, usualStays } from '@/lib/domain/usual-stays'
import { beside } from '@/lib/records/filter/beside'
import { effortOf } from '../effort'
import { holdChangesOf } from '../hold-changes'
import { readableSets } from '../readable'
import { layoutOf } from './columns-of'

/** So many of the latest won ones tell what is usual now, and are soon read however many there are. */
const LATEST = 200
/** So many that somebody deals with are sooner read and put in order than looked for among all that are closed. */
const FEW = 5_000

/**
 * Answers how long opportunities stood in each open stage of a pipeline before they were won: the median of the latest 200 that were
 * won in the actor's sight, days on hold and steps that were taken back left out; no figure for a stage that fewer than three of them
 * passed. Throws NotFound where there is no such pipeline.
 */
export async function usualStaysOf(
  reader: Reader,
  actor: Actor,
  { pipelineId }: { pipelineId?: string | undefined },
): Promise<UsualStays> {
  const { stages } = await layoutOf(reader, pipelineId)
  const idsOf = (kind: 'open' | 'won') => stages.flatMap((stage) => (stage.kind === kind ? [stage.id] : []))
  const won = await latestWon(reader, actor, idsOf('won'))
  if (won.length === 0) return {}
  const [entries, holds] = await Promise.all([
    reader
      .select({
        id: stageEvents.opportunityId,
        stageId: stageEvents.toStageId,
        at: stageEvents.at,
        isReverted: stageEvents.isReverted,
      })
      .from(stageEvents)
      .where(inArray(stageEvents.opportunityId, won))
      .orderBy(asc(stageEvents.opportunityId), asc(stageEvents.seq)),
    holdChangesOf(reader, won),
  ])
  const open = new Set(idsOf('open'))
  const ofOne = new Map<string, typeof entries>(won.map((id) => [id, []]))
  for (const entry of entries) ofOne.get(entry.id)?.push(entry)
  const journeys = [...ofOne].map(([id, own]) =>
    staysOf(own, holds.get(id) ?? [], actor).flatMap(({ days }, at) => {
      const stageId = own[at]?.stageId ?? ''
      return open.has(stageId) ? [{ stageId, days }] : []
    }),
  )
  return usualStays(journeys)
}

/** The latest of each way of sight, each from its own index, put together by their days. */
async function latestWon(reader: Reader, actor: Actor, stageIds: readonly string[]): Promise<string[]> {
  const isFew = (await effortOf(reader, actor, 'opportunity', FEW)) !== null
  const sets = (await readableSets(reader, actor, 'opportunity', FEW))('byRow')
  const isClosed = isNotNull(opportunities.closedOn)
  const asked = stageIds.flatMap((stageId) =>
    sets.map((inSight) =>
      reader
        .select({ id: opportunities.id, closedOn: opportunities.closedOn })
        .from(opportunities)
        .where(and(eq(opportunities.stageId, stageId), isFew ? beside(isClosed) : isClosed, inSight) as SQL)
        // A database that finds its days in an index begins with that.
        .orderBy(
          desc(isFew ? sql`${opportunities.closedOn} || ''` : opportunities.closedOn),
          desc(opportunities.id),
        )
        .limit(LATEST),
    ),
  )
  const found = (await Promise.all(asked)).flat()
  const day = ({ closedOn }: (typeof found)[number]) => closedOn ?? ''
  found.sort((a, b) => (day(a) === day(b) ? (a.id < b.id ? 1 : -1) : day(a) < day(b) ? 1 : -1))
  return found.slice(0, LATEST).map(({ id }) => id)
}
