'use client'

import { optionsOf, type OptionsWithin } from '@/components/records/record-api'
import type { RecordName } from '@/lib/records/names'
import { usePickList } from './use-pick-list'

/** Asks for the records that a pick-list offers for what is typed. */
export function useOptions(record: RecordName, typed: string, isOpen: boolean, within: OptionsWithin) {
  const text = typed.trim()
  const { customerId, ownersOf, field } = within
  return usePickList({
    wanted: [record, text, customerId, ownersOf, field].join('\n'),
    isTyped: text !== '',
    isOpen,
    ask: () => optionsOf(record, text, within),
  })
}
