import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { eq, isNotNull, isNull } from 'drizzle-orm'
import { openStore, opportunities, pipelines, stageEvents, type Store, users } from '@/db'
import { loadActor } from '@/lib/access/load-actor'
import { startApp } from '@/tests/support/app-server'
import { tokenFor } from '@/tests/support/signed-in'
import { allOpportunities, boardProblems, historyProblems, openStages } from './standing'
import { StormScreen, standingOf } from './storm-screen'
import { makeTrialWorld } from './trial-world'

const SCREENS = 4
/** Within this all screens agree after the last move. */
const AGREE_MS = 2_000

interface Moved {
  eventIds: string[]
  /** What was answered other than with success, and how often. */
  refusals: Map<string, number>
}

/**
 * `npm run soak -- storm [people] [moves]`: 50 people each move 200 times on one board at once, through the built application; on
 * PostgreSQL where DATABASE_URL names an empty database. False where a move was lost or doubled, a busy error was seen, two cards stand
 * at one place, screens do not agree within two seconds, or the history is not what was acknowledged.
 */
export async function soakStorm([people = '50', moves = '200']: string[]): Promise<boolean> {
  const world = await makeTrialWorld(300)
  const isFile = world.address.endsWith('.db')
  const data = isFile ? dirname(world.address) : mkdtempSync(join(tmpdir(), 'loudou-storm-'))
  const store = openStore(world.address, 'commandLine')
  const app = await startApp({ LOUDOU_DATA: data }, { isMigrated: true })
  try {
    const askers = await Promise.all(
      (await addPeople(store, Number(people))).map(async (id) => askAs(app.url, await tokenFor(store, id))),
    )
    const [ids, stageIds] = await store.read((reader) =>
      Promise.all([allOpportunities(reader), openStages(reader)]),
    )
    const [pipeline] = await store.read((reader) => reader.select().from(pipelines).limit(1))
    const screens = askers.slice(0, SCREENS).map((ask) => new StormScreen(ask, pipeline?.id ?? ''))
    for (const screen of screens) await screen.open()

    const start = performance.now()
    const moved: Moved = { eventIds: [], refusals: new Map() }
    await Promise.all(askers.map((ask) => moveAbout(ask, Number(moves), { ids, stageIds, moved })))
    const seconds = (performance.now() - start) / 1000
    const agreedAfter = await agreement(store, screens)
    for (const screen of screens) await screen.close()

    const problems = await problemsOf(store, moved)
    const acknowledged = moved.eventIds.length
    console.log(
      `${acknowledged} moves of ${people} people acknowledged in ${seconds.toFixed(1)} s (${Math.round(acknowledged / seconds)} a second); screens agreed after ${Math.round(agreedAfter)} ms`,
    )
    for (const [code, n] of moved.refusals) console.log(`answered ${code}: ${n}`)
    for (const problem of problems.slice(0, 10)) console.log(problem)
    return moved.refusals.size === 0 && problems.length === 0 && agreedAfter <= AGREE_MS
  } finally {
    await app.stop()
    await store.close()
    await world.remove()
  }
}

function askAs(url: string, token: string) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return async <Answer>(path: string, body?: object): Promise<Answer> => {
    const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {}
    const response = await fetch(url + path, { headers, ...sent })
    const answer = (await response.json()) as Answer & { code?: string }
    if (!response.ok) throw new Error(answer.code ?? String(response.status))
    return answer
  }
}

async function addPeople(store: Store, n: number): Promise<string[]> {
  const [owner] = await store.read((reader) => reader.select().from(users).where(eq(users.id, 'u-owner')))
  if (!owner) throw new Error('the small world has no owner')
  const rows = Array.from({ length: n }, (_, at) => ({
    ...owner,
    ...{ id: `u-storm-${at}`, email: `storm-${at}@example.com`, name: `第 ${at} 人`, role: 'admin' as const },
  }))
  await store.write(async (tx) => {
    for (const row of rows) await tx.insert(users).values(row)
  })
  return rows.map(({ id }) => id)
}

/** Moves cards anywhere, one after another: beside any other card, into any open stage. */
async function moveAbout(
  ask: ReturnType<typeof askAs>,
  moves: number,
  { ids, stageIds, moved }: { ids: string[]; stageIds: string[]; moved: Moved },
): Promise<void> {
  const any = (of: readonly string[]) => of[Math.floor(Math.random() * of.length)] as string
  for (let n = 0; n < moves; n++) {
    try {
      const target = { stageId: any(stageIds), beforeId: any(ids) }
      const { eventId } = await ask<{ eventId: string | null }>(
        `/api/v1/opportunities/${any(ids)}/move`,
        target,
      )
      if (eventId) moved.eventIds.push(eventId)
    } catch (fault) {
      const code = fault instanceof Error ? fault.message : String(fault)
      moved.refusals.set(code, (moved.refusals.get(code) ?? 0) + 1)
    }
  }
}

/** How long it takes until every screen shows what the database holds, in ms; infinity where that is too long to wait for. */
async function agreement(store: Store, screens: readonly StormScreen[]): Promise<number> {
  const rows = await store.read((reader) =>
    reader.select().from(opportunities).where(isNull(opportunities.deletedAt)),
  )
  const wanted = standingOf(rows)
  const start = performance.now()
  while (performance.now() - start < AGREE_MS * 5) {
    if (screens.every((screen) => screen.standing() === wanted)) return performance.now() - start
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return Infinity
}

async function problemsOf(store: Store, { eventIds }: Moved): Promise<string[]> {
  return store.read(async (reader) => {
    const problems = [...(await historyProblems(reader))]
    const actor = await loadActor(reader, 'u-owner', Date.now())
    if (actor) problems.push(...(await boardProblems(reader, actor)))
    if (new Set(eventIds).size !== eventIds.length) problems.push('a move was acknowledged twice')
    const rows = await reader
      .select({ stageId: opportunities.stageId, rank: opportunities.rank })
      .from(opportunities)
      .where(isNull(opportunities.deletedAt))
    const places = new Set(rows.map(({ stageId, rank }) => `${stageId} ${rank}`))
    if (places.size !== rows.length)
      problems.push(`${rows.length - places.size} cards stand where another does`)
    const steps = await reader
      .select({ eventId: stageEvents.eventId })
      .from(stageEvents)
      .where(isNotNull(stageEvents.fromStageId))
    const acknowledged = new Set(eventIds)
    const unheard = steps.filter(({ eventId }) => !acknowledged.has(eventId)).length
    if (unheard > 0) problems.push(`${unheard} steps were made that nobody was told of`)
    return problems
  })
}
