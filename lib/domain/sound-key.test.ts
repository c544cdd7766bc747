import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFieldKey } from './custom-fields'
import { soundKey } from './sound-key'

test('a name gives a key that can be read', () => {
  expect(soundKey('Warranty grade', new Set())).toBe('warrantyGrade')
  expect(soundKey('保修等级', new Set())).toBe('baoxiudengji')
  expect(soundKey('2nd owner', new Set())).toBe('field2ndOwner')
})

test('a taken key gets a number', () => {
  expect(soundKey('Grade', new Set(['grade', 'grade2']))).toBe('grade3')
})

test('every name gives a key that the API takes', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => isFieldKey(soundKey(name, new Set()))))
})
