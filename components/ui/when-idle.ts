/** Runs `work` once the browser has nothing better to do, within 2 s; gives the function that calls it off. */
export function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, 600)
    return () => clearTimeout(timer)
  }
  const ticket = requestIdleCallback(work, { timeout: 2_000 })
  return () => cancelIdleCallback(ticket)
}
