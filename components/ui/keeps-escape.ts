import { belongsToInputMethod } from './composition'

/**
 * Tells whether Esc belongs to what has the focus and not to the panel around it: to an input method that is composing,
 * or to an edit or open list marked `data-own-escape`.
 */
export function keepsEscape(event: KeyboardEvent): boolean {
  if (belongsToInputMethod(event)) return true
  return event.target instanceof Element && event.target.closest('[data-own-escape]') !== null
}
