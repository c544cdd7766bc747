import { belongsToInputMethod, type KeyFacts } from '@/components/ui/composition'

/** A key and what it does. `code` is the place on the keyboard, so it works whatever the input method prints. */
export interface Shortcut {
  code: string
  /** With Ctrl, or ⌘ on Apple machines. */
  mod?: boolean
  shift?: boolean
  /** Inside text fields the key keeps its own meaning there, as Ctrl+Z does. */
  outsideText?: boolean
  run: () => void
}

export interface KeyPress extends KeyFacts {
  code: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
  repeat: boolean
  defaultPrevented: boolean
}

export interface KeyPlace {
  apple: boolean
  /** The focus is in something that takes text. */
  inText: boolean
  /** A dialog or menu has the keyboard. */
  covered: boolean
  /** Single keys are switched on. */
  singleKeys: boolean
}

/**
 * Tells whether a key press asks for this shortcut. Single keys are refused inside text, under a dialog and when
 * switched off; keys of a composing input method are always refused.
 */
export function asksFor(shortcut: Shortcut, press: KeyPress, place: KeyPlace): boolean {
  if (press.code !== shortcut.code || press.altKey || press.repeat || press.defaultPrevented) return false
  const mod = place.apple ? press.metaKey : press.ctrlKey
  const foreign = place.apple ? press.ctrlKey : press.metaKey
  if (foreign || mod !== Boolean(shortcut.mod) || press.shiftKey !== Boolean(shortcut.shift)) return false
  if (place.covered) return false
  // Outside text an idle Chinese input method still reports 229: the key is ours there.
  if (place.inText) return !shortcut.outsideText && mod && !belongsToInputMethod(press)
  return mod || place.singleKeys
}
