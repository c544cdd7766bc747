import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { migrate, openStore, type Store, users } from '@/db'
import { writeDemo } from '@/lib/commands/demo/write-demo'
import { demoEmail, demoPeople } from '@/lib/domain/demo/users'
import { type AppServer, startApp } from './app-server'
import { cookieFor, tokenFor } from './signed-in'

export type DemoPerson = keyof typeof demoPeople

export interface DemoApp extends AppServer {
  /** A second handle on its database, as the command line has one. */
  store: Store
  idOf(person: DemoPerson): Promise<string>
  cookieOf(person: DemoPerson): Promise<string>
  /** Asks the API as somebody; gives the status and the answer. */
  ask<Answer>(
    person: DemoPerson,
    method: string,
    path: string,
    body?: object,
  ): Promise<{ status: number; body: Answer }>
}

/** Starts the built application on a small demo world with a data folder of its own, which is gone after `stop`. */
export async function startDemoApp(opportunities = 200): Promise<DemoApp> {
  const data = await mkdtemp(join(tmpdir(), 'loudou-demo-'))
  const address = join(data, 'loudou.db')
  await writeFile(address, await worldOf(opportunities))
  const store = openStore(address, 'commandLine')
  const app = await startApp({ LOUDOU_DATA: data }, { isMigrated: true })
  const tokens = new Map<DemoPerson, string>()

  async function idOf(person: DemoPerson): Promise<string> {
    const known = eq(users.email, demoEmail(demoPeople[person]))
    const [row] = await store.read((reader) => reader.select({ id: users.id }).from(users).where(known))
    if (!row) throw new Error(`${person} is not in the demo world`)
    return row.id
  }
  async function tokenOf(person: DemoPerson): Promise<string> {
    const token = tokens.get(person) ?? (await tokenFor(store, await idOf(person)))
    tokens.set(person, token)
    return token
  }
  return {
    ...app,
    store,
    idOf,
    cookieOf: async (person) => cookieFor(store, data, await idOf(person)),
    async ask<Answer>(person: DemoPerson, method: string, path: string, body?: object) {
      const answer = await fetch(`${app.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${await tokenOf(person)}`, 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      return { status: answer.status, body: (await answer.json()) as Answer }
    },
    async stop() {
      const ended = await app.stop()
      await store.close()
      await rm(data, { recursive: true, force: true })
      return ended
    },
  }
}

const worlds = new Map<number, Promise<Buffer>>()

/** A demo world of this size as the file of a database: made up once in a process. */
function worldOf(opportunities: number): Promise<Buffer> {
  const known = worlds.get(opportunities) ?? makeWorld(opportunities)
  worlds.set(opportunities, known)
  return known
}

async function makeWorld(opportunities: number): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'loudou-world-'))
  const address = join(folder, 'loudou.db')
  try {
    await migrate(address, Date.now())
    const store = openStore(address, 'commandLine')
    const options = { opportunities, seed: 'journeys', now: Date.now(), timeZone: 'Asia/Shanghai' }
    const made = await writeDemo(store, options, undefined, () => true)
    if (!made.ok) throw new Error(JSON.stringify(made))
    // Closing carries over what the write-ahead log holds.
    await store.close()
    return await readFile(address)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
