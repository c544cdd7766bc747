import 'server-only'
import { databaseAddress, openStore, Sealer, type Store } from '@/db'
import { log } from './log'
import { metrics } from './metrics/metrics'
import { onClose } from './stopping'

type Listener = (position: number) => void

interface Opened {
  store: Store
  sealer: Sealer
  listeners: Set<Listener>
}

// Next evaluates modules once per bundle; a process has one store.
const holder = globalThis as { __loudouStore?: Opened }

function opened(): Opened {
  if (holder.__loudouStore) return holder.__loudouStore
  const listeners = new Set<Listener>()
  const onFault = (fault: unknown) => log.error({ err: fault }, 'store')
  const store = openStore(databaseAddress(), 'server', {
    onFault,
    onCommit: () => sealer.poke(),
    onTries: (tries) => metrics().tries.observe(tries),
    onSlow: ({ sql, milliseconds }) => log.warn({ sql, ms: Math.round(milliseconds) }, 'slow statement'),
  })
  const sealer = new Sealer(store, (position) => listeners.forEach((listener) => listener(position)), onFault)
  // What a crash left unsealed.
  sealer.poke()
  onClose(async () => {
    await sealer.finish()
    await store.close()
  })
  return (holder.__loudouStore = { store, sealer, listeners })
}

/** Gives this process's database. */
export function theStore(): Store {
  return opened().store
}

/** Tells when events up to a position have been sealed by this process; gives the way to stop listening. */
export function onSealed(listener: Listener): () => void {
  const { listeners } = opened()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says that another process may have written, so that its events are sealed and told. */
export function pokeSealer(): void {
  opened().sealer.poke()
}
