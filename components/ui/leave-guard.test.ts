import { expect, test, vi } from 'vitest'
import { hearLeaving, holdUnsaved, leaveWith } from './leave-guard'

test('nothing unsaved is left at once; something unsaved only once it may go', () => {
  const asked: (() => void)[] = []
  const stop = hearLeaving((go) => asked.push(go))
  const go = vi.fn()
  leaveWith(go)
  expect(go).toHaveBeenCalledTimes(1)
  const release = holdUnsaved()
  leaveWith(go)
  expect(go).toHaveBeenCalledTimes(1)
  asked[0]?.()
  expect(go).toHaveBeenCalledTimes(2)
  release()
  leaveWith(go)
  expect([go.mock.calls.length, asked.length]).toEqual([3, 1])
  stop()
})

test('of two unsaved edits the one still open goes on being asked for', () => {
  const asked: (() => void)[] = []
  const stop = hearLeaving((go) => asked.push(go))
  const [first, second] = [holdUnsaved(), holdUnsaved()]
  first()
  leaveWith(() => undefined)
  expect(asked.length).toBe(1)
  second()
  stop()
})
