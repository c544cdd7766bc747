import { expect, test } from 'vitest'
import { belongsToInputMethod, noComposition, readComposing, traceComposition } from './composition'

const enter = { isComposing: false, keyCode: 13 }

test('Chrome and Firefox report the confirming Enter while still composing', () => {
  const composing = traceComposition('start', 100, noComposition)
  expect(belongsToInputMethod({ isComposing: true, keyCode: 229, timeStamp: 400 }, composing)).toBe(true)
})

test('Safari reports the confirming Enter after the composition ended, and it is still not ours', () => {
  const ended = traceComposition('end', 400, traceComposition('start', 100, noComposition))
  expect(belongsToInputMethod({ isComposing: false, keyCode: 229, timeStamp: 401 }, ended)).toBe(true)
  expect(belongsToInputMethod({ ...enter, timeStamp: 404 }, ended)).toBe(true)
})

test('the Enter after the composition is ours', () => {
  const ended = traceComposition('end', 400, traceComposition('start', 100, noComposition))
  expect(belongsToInputMethod({ ...enter, timeStamp: 650 }, ended)).toBe(false)
})

test('a browser that never says isComposing is believed by its composition events', () => {
  const composing = traceComposition('start', 100, noComposition)
  expect(belongsToInputMethod({ ...enter, timeStamp: 300 }, composing)).toBe(true)
})

test('without an input method Enter is ours from the first moment', () => {
  expect(belongsToInputMethod({ ...enter, timeStamp: 0 })).toBe(false)
})

test('half-composed pinyin searches as it will be read', () => {
  expect(readComposing("hw'js", true)).toBe('hwjs')
  expect(readComposing('hw\u2006js', true)).toBe('hwjs')
  expect(readComposing('hua wei', true)).toBe('huawei')
})

test('a finished text keeps its spaces and apostrophes', () => {
  expect(readComposing("Harbor & Pine's 华为", false)).toBe("Harbor & Pine's 华为")
})
