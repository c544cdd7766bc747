import { expect, test } from 'vitest'
import { asksFor, type KeyPlace, type KeyPress, type Shortcut } from './shortcut'

const press = (code: string, more: Partial<KeyPress> = {}): KeyPress => ({
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  repeat: false,
  defaultPrevented: false,
  timeStamp: 5_000,
  ...more,
})
const page: KeyPlace = { apple: false, inText: false, covered: false, singleKeys: true }
const create: Shortcut = { code: 'KeyC', run: () => undefined }
const palette: Shortcut = { code: 'KeyK', mod: true, run: () => undefined }
const undo: Shortcut = { code: 'KeyZ', mod: true, outsideText: true, run: () => undefined }

test('C creates on the page and is a letter in a text field', () => {
  expect(asksFor(create, press('KeyC'), page)).toBe(true)
  expect(asksFor(create, press('KeyC'), { ...page, inText: true })).toBe(false)
})

test('C still creates while a Chinese input method is switched on', () => {
  expect(asksFor(create, press('KeyC', { keyCode: 229 }), page)).toBe(true)
})

test('Ctrl+C copies and creates nothing', () => {
  expect(asksFor(create, press('KeyC', { ctrlKey: true }), page)).toBe(false)
})

test('single keys can be switched off, Ctrl+K stays', () => {
  const off = { ...page, singleKeys: false }
  expect(asksFor(create, press('KeyC'), off)).toBe(false)
  expect(asksFor(palette, press('KeyK', { ctrlKey: true }), off)).toBe(true)
})

test('Ctrl+K opens the palette from a text field, but not out of a composition', () => {
  const field = { ...page, inText: true }
  expect(asksFor(palette, press('KeyK', { ctrlKey: true }), field)).toBe(true)
  expect(asksFor(palette, press('KeyK', { ctrlKey: true, isComposing: true }), field)).toBe(false)
})

test('on Apple machines the key is ⌘, and Ctrl+K stays the text field’s', () => {
  const apple = { ...page, apple: true }
  expect(asksFor(palette, press('KeyK', { metaKey: true }), apple)).toBe(true)
  expect(asksFor(palette, press('KeyK', { ctrlKey: true }), apple)).toBe(false)
})

test('Ctrl+Z in a text field stays text undo', () => {
  expect(asksFor(undo, press('KeyZ', { ctrlKey: true }), page)).toBe(true)
  expect(asksFor(undo, press('KeyZ', { ctrlKey: true }), { ...page, inText: true })).toBe(false)
})

test('under a dialog, on repeat, or when already answered, no shortcut runs', () => {
  expect(asksFor(create, press('KeyC'), { ...page, covered: true })).toBe(false)
  expect(asksFor(create, press('KeyC', { repeat: true }), page)).toBe(false)
  expect(asksFor(create, press('KeyC', { defaultPrevented: true }), page)).toBe(false)
})
