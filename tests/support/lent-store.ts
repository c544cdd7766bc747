import type { Store } from '@/db'

/**
 * Gives a store that is another's for a time. `over` waits for what is still being done with it; whatever is asked of it
 * after that is refused, and so never reaches the one who has the database next.
 */
export function lent(own: Store): { store: Store; over(): Promise<void> } {
  const running = new Set<Promise<unknown>>()
  let isOver = false

  async function during<T>(act: () => Promise<T>): Promise<T> {
    if (isOver) throw new Error('The test that had this database is over.')
    const doing = act()
    running.add(doing)
    try {
      return await doing
    } finally {
      running.delete(doing)
    }
  }

  async function over(): Promise<void> {
    while (running.size > 0) {
      await Promise.allSettled(running)
      // What follows from it begins now: a seal after an act, for example.
      await new Promise((resolve) => setImmediate(resolve))
    }
    isOver = true
  }

  const store: Store = {
    dialect: own.dialect,
    read: (question) => during(() => own.read(question)),
    readAside: (question) => during(() => own.readAside(question)),
    write: (act) => during(() => own.write(act)),
    raw: (work, isolation) => during(() => own.raw(work, isolation)),
    rawRead: (work) => during(() => own.rawRead(work)),
    changeMark: () => own.changeMark(),
    close: over,
  }
  return { store, over }
}
