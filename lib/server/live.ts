import 'server-only'
import { databaseAddress, dialect, listenPostgres } from '@/db'
import { positionNow } from '@/lib/queries/board/changes'
import { log } from './log'
import { onStop } from './stopping'
import { onSealed, pokeSealer, theStore } from './store'

type Listener = (position: number) => void

/** How often foreign commits are looked for: cheap on SQLite (a counter), a question on PostgreSQL, which also notifies. */
const LOOK_EVERY_MS = dialect === 'sqlite' ? 250 : 2000

interface Hub {
  listeners: Set<Listener>
  position: number
  mark: number | null
}

// One for the process, whatever bundles hold this module.
const holder = globalThis as { __loudouLive?: Hub }

/**
 * Tells how far the chain of events has been sealed, by whatever process; only that number: what changed, each
 * listener asks for in its own scope. Gives the way to stop listening.
 */
export function onPosition(listener: Listener): () => void {
  const { listeners } = hub()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Begins to watch for what any process writes, so that it is sealed although nobody looks at a screen. */
export function startLive(): void {
  hub()
}

function hub(): Hub {
  if (holder.__loudouLive) return holder.__loudouLive
  const made: Hub = { listeners: new Set(), position: 0, mark: theStore().changeMark() }
  holder.__loudouLive = made
  const tell = (position: number) => {
    if (position <= made.position) return
    made.position = position
    for (const listener of made.listeners) listener(position)
  }
  const stops = [onSealed(tell)]
  if (dialect === 'postgres') stops.push(listenPostgres(databaseAddress(), tell))
  const timer = setInterval(() => void look(made, tell), LOOK_EVERY_MS)
  timer.unref()
  onStop(() => {
    clearInterval(timer)
    for (const stop of stops) stop()
  })
  return made
}

/** Looks whether somebody beside this process has written, has it sealed, and tells how far the chain has come. */
async function look(made: Hub, tell: Listener): Promise<void> {
  try {
    const mark = theStore().changeMark()
    if (mark !== null && mark === made.mark) return
    made.mark = mark
    pokeSealer()
    tell(await theStore().read(positionNow))
  } catch (fault) {
    log.warn({ err: fault }, 'live')
  }
}
