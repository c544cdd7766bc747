import { expect, test } from 'vitest'
import { rememberUndo, undoLatest } from './undo-stack'

test('the latest act is taken back first, and each only once', () => {
  const taken: string[] = []
  const first = rememberUndo(() => void taken.push('first'))
  rememberUndo(() => void taken.push('second'))
  expect(undoLatest()).toBe(true)
  first.run()
  first.run()
  expect(taken).toEqual(['second', 'first'])
  expect(undoLatest()).toBe(false)
})

test('taking back by the keyboard tells the toast', () => {
  let told = false
  const undo = rememberUndo(() => undefined)
  undo.onSpent = () => {
    told = true
  }
  undoLatest()
  expect(told).toBe(true)
})

test('only the last twenty acts are remembered', () => {
  for (let act = 0; act < 25; act += 1) rememberUndo(() => undefined)
  let count = 0
  while (undoLatest()) count += 1
  expect(count).toBe(20)
})
