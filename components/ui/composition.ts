/** What a text field has seen of its input method: whether it is composing, and when it last stopped. */
export interface CompositionTrace {
  composing: boolean
  endedAt: number
}

export const noComposition: CompositionTrace = { composing: false, endedAt: Number.NEGATIVE_INFINITY }

export interface KeyFacts {
  isComposing?: boolean
  keyCode?: number
  timeStamp: number
}

/** Safari ends the composition before it reports the key that ended it; this many milliseconds still count. */
const TAIL = 30

/** Gives the trace after a composition event at `at` milliseconds. */
export function traceComposition(
  kind: 'start' | 'end',
  at: number,
  trace: CompositionTrace,
): CompositionTrace {
  return kind === 'start' ? { composing: true, endedAt: trace.endedAt } : { composing: false, endedAt: at }
}

/**
 * Tells whether a key pressed inside a text field belongs to the input method; refuses to tell for keys outside
 * text fields, where an idle input method also reports 229 and the key is a shortcut all the same.
 */
export function belongsToInputMethod(event: KeyFacts, trace: CompositionTrace = noComposition): boolean {
  if (event.isComposing || event.keyCode === 229 || trace.composing) return true
  return event.timeStamp - trace.endedAt < TAIL
}

/**
 * Gives what a half-composed text says as a search: pinyin input methods show `hw'js` or `hw js` with thin spaces
 * for `hwjs`. Refuses to touch ordinary spaces between words.
 */
export function readComposing(text: string, composing: boolean): string {
  const thin = text.replace(/[\u2005\u2006\u2009\u200a\u202f]/g, '')
  return composing ? thin.replace(/(?<=[a-zA-Z])['’ ](?=[a-zA-Z])/g, '') : thin
}
