import { openStore } from '@/db'
import { type AppServer, startApp } from '@/tests/support/app-server'
import { cookieFor, tokenFor } from '@/tests/support/signed-in'
import { type BenchWorld, worldOf } from './world'

/** A running production build over a world of so many open opportunities, and its owner's ways in. */
export interface Served {
  app: AppServer
  world: BenchWorld
  cookie: string
  token: string
}

/** Serves the world of `open` opportunities while `work` lasts. Throws what the application printed where it fails. */
export async function whileServed<T>(open: number, work: (served: Served) => Promise<T>): Promise<T> {
  const world = await worldOf(open)
  const app = await startApp({ LOUDOU_DATA: world.data, LOG_LEVEL: 'warn' })
  try {
    const store = openStore(world.address, 'commandLine')
    const cookie = await cookieFor(store, world.data, world.ownerId)
    const token = await tokenFor(store, world.ownerId)
    await store.close()
    return await work({ app, world, cookie, token })
  } catch (fault) {
    console.error(app.printed())
    throw fault
  } finally {
    await app.stop()
  }
}
