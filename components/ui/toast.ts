import { rememberUndo, type Undo } from './undo-stack'

/** What is to be said in the corner, before or after the corner has been loaded. */
export interface ToastWish {
  tone: 'done' | 'failed'
  text: string
  /** How long it stays, in milliseconds. */
  stay: number
  act?: { label?: string; run: () => void }
  undo?: Undo
}

const waiting: ToastWish[] = []
let listener: ((wish: ToastWish) => void) | null = null

/** Says that something was done; with `undo` it can be taken back for 10 s here and by Ctrl+Z. */
export function toastDone(text: string, options: { undo?: () => void | Promise<void> } = {}) {
  const undo = options.undo && rememberUndo(options.undo)
  say({ tone: 'done', text, stay: undo ? 10_000 : 4_000, undo })
}

/** Says that something failed, what is safe and, with `act`, what to do. */
export function toastFailed(text: string, options: { act?: { label: string; run: () => void } } = {}) {
  say({ tone: 'failed', text, stay: 10_000, act: options.act })
}

/** Hands over everything said so far and from now on; one listener at a time. Gives the function that stops. */
export function hearToasts(hear: (wish: ToastWish) => void): () => void {
  listener = hear
  waiting.splice(0).forEach(hear)
  return () => {
    if (listener === hear) listener = null
  }
}

function say(wish: ToastWish) {
  if (listener) listener(wish)
  else waiting.push(wish)
}
