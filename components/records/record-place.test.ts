import { expect, test } from 'vitest'
import { readRecordRef, writeRecordRef } from '@/components/shell/record-ref'
import { recordNames } from '@/lib/records/names'
import { recordHref, recordOfKind, recordRef } from './record-place'

test('every noun can stand in the address of the drawer and is found again', () => {
  for (const record of recordNames) {
    const ref = readRecordRef(writeRecordRef(recordRef(record, '0190-a')))
    expect(recordOfKind(ref?.kind ?? '')).toBe(record)
  }
})

test('what is no noun is not found', () => {
  expect(recordOfKind('lostReason')).toBeNull()
  expect(recordOfKind('constructor')).toBeNull()
})

test('a record has a page under its plural', () => {
  expect(recordHref('lostReason', '7')).toBe('/lost-reasons/7')
})
