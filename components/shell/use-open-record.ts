'use client'

import { useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import { leaveWith } from '@/components/ui/leave-guard'
import { readRecordRef, type RecordRef, withRecord } from './record-ref'

/** Marks the entry of the history that opening made, so that closing goes back instead of piling up. */
const MARK = 'loudouDrawer'

function mark(): boolean {
  const state = history.state as Record<string, unknown> | null
  return state?.[MARK] === true
}

/** Opens a record beside the page at once: the address changes, the page is not asked for again. Asks first where another would lose an edit. */
export function openRecord(ref: RecordRef) {
  leaveWith(() => show(ref))
}

function show(ref: RecordRef) {
  const address = withRecord(location.pathname, location.search, ref)
  // From one record to the next there is one step Back, not a walk through all of them. The state is a new one: Next takes
  // one that carries its own marks for its own doing, and would not hear of the change.
  if (readRecordRef(new URLSearchParams(location.search).get('open')))
    history.replaceState({ [MARK]: mark() }, '', address)
  else history.pushState({ [MARK]: true }, '', address)
}

/** Closes the drawer: Back where opening made a step, else the address without it. */
export function closeRecord() {
  if (mark()) history.back()
  else history.replaceState(null, '', withRecord(location.pathname, location.search, null))
}

/** Gives the record that the address asks for. */
export function useOpenRecord(): RecordRef | null {
  const text = useSearchParams().get('open')
  return useMemo(() => readRecordRef(text), [text])
}
