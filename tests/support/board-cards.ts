import { asc, eq } from 'drizzle-orm'
import { lostReasons, opportunities, stageEvents, stages } from '@/db'
import type { DemoApp, DemoPerson } from './demo-app'

export type OpportunityRow = typeof opportunities.$inferSelect

/** Gives the id of a stage of the demo by its Chinese name. */
export async function stageId(app: DemoApp, name: string): Promise<string> {
  const [row] = await app.store.read((reader) =>
    reader.select({ id: stages.id }).from(stages).where(eq(stages.name, name)),
  )
  if (!row) throw new Error(`no stage is called ${name}`)
  return row.id
}

/** Puts a new card on top of a stage, as its owner would through the API; gives its id. */
export async function makeCard(
  app: DemoApp,
  name: string,
  stage: string,
  more: object = {},
  by: DemoPerson = 'rep',
): Promise<string> {
  const values = { name, amount: 1_200_000, stageId: await stageId(app, stage), ...more }
  const { status, body } = await app.ask<{ id: string }>(by, 'POST', '/api/v1/opportunities', values)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.id
}

/** Moves a card to the top of a stage as somebody else would: through the API. */
export async function moveByApi(app: DemoApp, id: string, stage: string, by: DemoPerson = 'rep') {
  const to = { stageId: await stageId(app, stage) }
  return app.ask<{ code?: string; eventId?: string }>(by, 'POST', `/api/v1/opportunities/${id}/move`, to)
}

export async function rowOf(app: DemoApp, id: string): Promise<OpportunityRow> {
  const [row] = await app.store.read((reader) =>
    reader.select().from(opportunities).where(eq(opportunities.id, id)),
  )
  if (!row) throw new Error(`no opportunity ${id}`)
  return row
}

/** The steps of a card from stage to stage, by their Chinese names, the earliest first. */
export async function stepsOf(app: DemoApp, id: string): Promise<string[]> {
  const rows = await app.store.read((reader) =>
    reader
      .select({ name: stages.name })
      .from(stageEvents)
      .innerJoin(stages, eq(stages.id, stageEvents.toStageId))
      .where(eq(stageEvents.opportunityId, id))
      .orderBy(asc(stageEvents.seq)),
  )
  return rows.map((row) => row.name)
}

/** Sets the rules of a stage as an administrator does. */
export async function ruleStage(app: DemoApp, stage: string, rules: object): Promise<void> {
  const path = `/api/v1/stages/${await stageId(app, stage)}`
  const { status, body } = await app.ask('administrator', 'PATCH', path, rules)
  if (status !== 200) throw new Error(JSON.stringify(body))
}

/** Sets how many cards a stage takes; null for any number. */
export function limitStage(app: DemoApp, stage: string, wipLimit: number | null): Promise<void> {
  return ruleStage(app, stage, { wipLimit, isWipRefused: wipLimit !== null })
}

/** Gives the id of a reason for losing. */
export async function someLostReason(app: DemoApp): Promise<{ id: string; name: string }> {
  const [row] = await app.store.read((reader) =>
    reader.select({ id: lostReasons.id, name: lostReasons.name }).from(lostReasons).limit(1),
  )
  if (!row) throw new Error('the demo has no reason for losing')
  return row
}
