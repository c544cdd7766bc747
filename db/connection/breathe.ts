/** How long work may go on in one thread before whatever else is waiting gets its turn. */
const HOLD_MS = 10
let since = performance.now()

/**
 * Gives the event loop a turn where it has been held for some while; undefined where it has not. SQLite answers at
 * once, so a long row of awaited statements alone would never let timers, sockets or other requests through.
 */
export function breathe(): Promise<void> | undefined {
  if (performance.now() - since < HOLD_MS) return undefined
  return new Promise((resolve) =>
    setImmediate(() => {
      since = performance.now()
      resolve()
    }),
  )
}
