'use client'

import { useEffect, useRef } from 'react'
import { asksFor, type KeyPlace, type Shortcut } from './shortcut'

const TEXTLESS = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']

/** Tells whether the focus is in something that takes text, a pick-list included. */
function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !TEXTLESS.includes(target.type)
  return target.isContentEditable || target.matches('textarea, select')
}

/** Tells whether this is an Apple machine, where ⌘ stands for Ctrl. */
export function onApple(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform)
}

function placeOf(event: KeyboardEvent): KeyPlace {
  const target = event.target instanceof Element ? event.target : null
  return {
    apple: onApple(),
    inText: takesText(event.target),
    covered:
      document.body.hasAttribute('data-scroll-locked') ||
      Boolean(target?.closest('[role="menu"], [role="listbox"]')),
    singleKeys: document.documentElement.dataset.shortcuts !== 'off',
  }
}

/** Listens for shortcuts while the component stands; the latest list is always the one in force. */
export function useShortcuts(shortcuts: Shortcut[]) {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    function hear(event: KeyboardEvent) {
      const place = placeOf(event)
      const asked = latest.current.find((shortcut) => asksFor(shortcut, event, place))
      if (!asked) return
      event.preventDefault()
      asked.run()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}
