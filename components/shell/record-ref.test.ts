import { expect, test } from 'vitest'
import { readRecordRef, withRecord, writeRecordRef } from './record-ref'

const ref = { kind: 'opportunity', id: '0190f3c2-7b1e-7000-8000-000000000001' }

test('an address survives being written and read', () => {
  expect(readRecordRef(writeRecordRef(ref))).toEqual(ref)
})

test('what is no record reference opens nothing', () => {
  for (const text of [null, '', 'opportunity', '../etc/passwd', 'a/b/c', 'Opportunity/1', 'x/<script>'])
    expect(readRecordRef(text)).toBeNull()
})

test('opening and closing keeps the filters in the address', () => {
  const open = withRecord('/board', '?owner=me&open=task/1', ref)
  expect(open).toBe(`/board?owner=me&open=${writeRecordRef(ref)}`)
  expect(withRecord('/board', open.slice('/board'.length), null)).toBe('/board?owner=me')
  expect(withRecord('/board', '?open=task/1', null)).toBe('/board')
})
