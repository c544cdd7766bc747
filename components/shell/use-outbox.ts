'use client'

import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import {
  type Draft,
  dropDraft,
  keepDraft,
  nameOf,
  readOutbox,
  type SendAnswer,
  type SendDraft,
  sendWaiting,
} from './draft-outbox'
import { lockOnDevice } from './outbox-lock'

const CHANGED = 'loudou-outbox'
const AGAIN_AFTER = 30_000

function subscribe(changed: () => void) {
  addEventListener('storage', changed)
  addEventListener(CHANGED, changed)
  return () => {
    removeEventListener('storage', changed)
    removeEventListener(CHANGED, changed)
  }
}

/**
 * A person's outbox as the page sees it. Sends what waits when the page opens, when the connection is back, and
 * every 30 s while something waits; `onAnswer` hears each answer once.
 */
export function useOutbox(
  owner: string,
  send: SendDraft | undefined,
  onAnswer: (draft: Draft, answer: SendAnswer) => void,
) {
  const hear = useRef(onAnswer)
  useEffect(() => {
    hear.current = onAnswer
  })
  const text = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(nameOf(owner)),
    () => null,
  )
  const drafts =
    text === null ? [] : readOutbox({ getItem: () => text, setItem: () => undefined }, owner).drafts
  const waits = drafts.some((draft) => draft.state === 'waiting')

  const flush = useCallback(async () => {
    if (!send) return
    const answered = await lockOnDevice(() => sendWaiting(localStorage, owner, send))
    if (answered.length > 0) dispatchEvent(new Event(CHANGED))
    for (const { draft, answer } of answered) hear.current(draft, answer)
  }, [owner, send])

  useEffect(() => {
    const again = () => void flush()
    again()
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [flush])

  useEffect(() => {
    if (!waits) return
    const timer = setInterval(() => void flush(), AGAIN_AFTER)
    return () => clearInterval(timer)
  }, [waits, flush])

  return {
    drafts,
    flush,
    keep(draft: Draft) {
      keepDraft(localStorage, owner, draft)
      dispatchEvent(new Event(CHANGED))
    },
    drop(key: string) {
      dropDraft(localStorage, owner, key)
      dispatchEvent(new Event(CHANGED))
    },
  }
}
