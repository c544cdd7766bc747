/** Runs one piece of work after another, never two side by side. */
export type Lock = <T>(work: () => Promise<T>) => Promise<T>

/** A lock for one page: enough for a single tab, and for browsers without Web Locks. */
export function lockInPage(): Lock {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}

const inPage = lockInPage()

/** A lock across all tabs of this browser, where it has Web Locks (they need https or localhost). */
export const lockOnDevice: Lock = (work) => {
  if (!('locks' in navigator)) return inPage(work)
  return navigator.locks.request('loudou-outbox', work)
}
