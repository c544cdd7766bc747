import { expect, test } from 'vitest'
import { brokenByBeginning, brokenRule, type RuledStage } from './stage-rules'

const stage = (id: string, more: Partial<RuledStage> = {}): RuledStage => ({
  ...{ id, kind: 'open', nextStageIds: [], maySkip: true, mayGoBack: true, mayBeginHere: true },
  ...{ enteringRoles: [], leavingRoles: [] },
  ...more,
})
const order = ['a', 'b', 'c']
const won = stage('won', { kind: 'won' })
const lost = stage('lost', { kind: 'lost' })
const broken = (from: RuledStage, to: RuledStage, role: 'rep' | 'manager' = 'rep') =>
  brokenRule(from, to, role, order)

test('without rules an opportunity goes anywhere', () => {
  for (const from of [stage('a'), stage('c'), won, lost])
    for (const to of [stage('a'), stage('b'), won, lost]) expect(broken(from, to)).toBeNull()
})

test('where no stage ahead may be passed over, the next one and a loss are possible, and a win from the last', () => {
  const from = stage('a', { maySkip: false })
  expect(broken(from, stage('b'))).toBeNull()
  expect(broken(from, stage('c'))).toBe('stage_skip')
  expect(broken(from, won)).toBe('stage_skip')
  expect(broken(from, lost)).toBeNull()
  expect(broken(stage('c', { maySkip: false }), won)).toBeNull()
  expect(broken(stage('c', { maySkip: false }), stage('a'))).toBeNull()
})

test('where nothing goes back, all behind is refused', () => {
  expect(broken(stage('c', { mayGoBack: false }), stage('a'))).toBe('stage_back')
  expect(broken(stage('b', { mayGoBack: false }), stage('c'))).toBeNull()
})

test('only the stages that may follow follow; the way back and a loss are not asked', () => {
  const from = stage('b', { nextStageIds: ['won'] })
  expect(broken(from, won)).toBeNull()
  expect(broken(from, stage('c'))).toBe('stage_not_next')
  expect(broken(from, stage('a'))).toBeNull()
  expect(broken(from, lost)).toBeNull()
})

test('roles count on the way in and out, also of closed stages', () => {
  const managers = ['manager'] as const
  expect(broken(stage('a'), stage('b', { enteringRoles: managers }))).toBe('stage_enter')
  expect(broken(stage('a'), stage('b', { enteringRoles: managers }), 'manager')).toBeNull()
  expect(broken(stage('a', { leavingRoles: managers }), lost)).toBe('stage_leave')
  expect(broken({ ...won, leavingRoles: managers }, stage('a'))).toBe('stage_leave')
  expect(broken(stage('a'), { ...lost, enteringRoles: managers })).toBe('stage_enter')
})

test('opportunities begin where they may, by whom they may', () => {
  expect(brokenByBeginning(stage('a'), 'rep')).toBeNull()
  expect(brokenByBeginning(stage('a', { mayBeginHere: false }), 'rep')).toBe('stage_not_first')
  expect(brokenByBeginning(stage('a', { enteringRoles: ['manager'] }), 'rep')).toBe('stage_enter')
})
