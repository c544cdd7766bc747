import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { events, openStore, Sealer } from '@/db'
import { loadActor } from '@/lib/access/load-actor'
import { boardProblems, chainProblems, historyProblems } from './standing'
import { makeTrialWorld } from './trial-world'

/** What one round of moves and a kill -9 came to. */
export interface Round {
  acknowledged: number
  lost: string[]
  problems: string[]
}

/**
 * Lets a process of its own move opportunities, ends it with SIGKILL at some moment after so many acknowledged moves,
 * and says which of them the database does not hold, and what in it does not agree. `mover` is how that process is called.
 */
export async function killRound(
  address: string,
  userId: string,
  moves: number,
  mover = ['--import', 'tsx', 'scripts/soak/mover.ts'],
): Promise<Round> {
  const child = spawn(process.execPath, [...mover, address, userId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const acknowledged: string[] = []
  for await (const eventId of createInterface({ input: child.stdout })) {
    acknowledged.push(eventId)
    if (acknowledged.length === moves) setTimeout(() => child.kill('SIGKILL'), Math.random() * 20)
  }
  const [code, signal] = (await ended) as [number | null, string | null]
  const problems = signal === 'SIGKILL' ? [] : [`the process ended by itself with ${code}`]
  const { lost, found } = await lookAt(address, userId, acknowledged)
  return { acknowledged: acknowledged.length, lost, problems: [...problems, ...found] }
}

async function lookAt(address: string, userId: string, acknowledged: string[]) {
  const store = openStore(address, 'commandLine')
  try {
    const faults: string[] = []
    const sealer = new Sealer(
      store,
      () => undefined,
      (fault) => faults.push(String(fault)),
    )
    await sealer.finish()
    return await store.read(async (reader) => {
      const rows = await reader.select({ id: events.id }).from(events)
      const kept = new Set(rows.map(({ id }) => id))
      const actor = await loadActor(reader, userId, Date.now())
      const found = [
        ...faults,
        ...(await historyProblems(reader)),
        ...(await chainProblems(reader)),
        ...(actor ? await boardProblems(reader, actor) : ['nobody can look at the board']),
      ]
      return { lost: acknowledged.filter((id) => !kept.has(id)), found }
    })
  } finally {
    await store.close()
  }
}

/** `npm run soak -- kill [rounds] [moves]`: 20 rounds of 2,000 acknowledged moves; false when anything was lost. */
export async function soakKill([rounds = '20', moves = '2000']: string[]): Promise<boolean> {
  const world = await makeTrialWorld(200)
  let isWell = true
  for (let round = 1; round <= Number(rounds); round++) {
    const { acknowledged, lost, problems } = await killRound(world.address, 'u-owner', Number(moves))
    isWell &&= lost.length === 0 && problems.length === 0
    console.log(`round ${round}: ${acknowledged} acknowledged, ${lost.length} lost`, ...problems.slice(0, 5))
  }
  await world.remove()
  console.log(isWell ? 'Nothing was lost.' : 'Something was lost: see above.')
  return isWell
}
