/** One act that can be taken back, once. */
export interface Undo {
  /** Takes the act back; a second call does nothing. */
  run: () => void
  /** Called when it was taken back, from wherever. */
  onSpent?: () => void
}

const DEPTH = 20
const stack: Undo[] = []

/**
 * Remembers how to take an act back, for the toast and for Ctrl+Z alike; refuses to run it twice.
 * `takeBack` tells of its own failure: nobody waits for it here.
 */
export function rememberUndo(takeBack: () => void | Promise<void>): Undo {
  const undo: Undo = {
    run() {
      const at = stack.indexOf(undo)
      if (at < 0) return
      stack.splice(at, 1)
      void takeBack()
      undo.onSpent?.()
    },
  }
  stack.push(undo)
  if (stack.length > DEPTH) stack.shift()
  return undo
}

/** Takes back the latest act; false where there is none. */
export function undoLatest(): boolean {
  const latest = stack.at(-1)
  latest?.run()
  return latest !== undefined
}
