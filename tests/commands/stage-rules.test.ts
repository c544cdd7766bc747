import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { stages } from '@/db'
import { NotFound } from '@/lib/access/authorize'
import { loseOpportunity, reopenOpportunity, winOpportunity } from '@/lib/commands/close-opportunity'
import { createOpportunity } from '@/lib/commands/create-opportunity'
import { undoEvent } from '@/lib/commands/undo-event'
import { boardWorld } from '../support/board-world'
import { actorOf, stageIds } from '../support/world'

const { store, rep, made, move, rowOf, stepsOf, columnOf } = await boardWorld()
const manager = await actorOf(store, 'manager')

async function ruled(id: string, rules: Partial<typeof stages.$inferInsert>): Promise<void> {
  await store.write((tx) => tx.update(stages).set(rules).where(eq(stages.id, id)))
}
async function withRules(id: string, rules: Partial<typeof stages.$inferInsert>, run: () => Promise<void>) {
  const [before] = await store.read((reader) => reader.select().from(stages).where(eq(stages.id, id)))
  await ruled(id, rules)
  await run().finally(() => ruled(id, before as typeof stages.$inferSelect))
}

test('a stage that must not be passed over is not, neither by a move nor by a win', async () => {
  await withRules(stageIds.contacted, { maySkip: false }, async () => {
    const { id } = await made({ stageId: stageIds.contacted })
    const refused = { ok: false, refusal: 'stage_skip' }
    expect(await move(id, stageIds.quoted)).toEqual(refused)
    expect(await store.write((tx) => winOpportunity(tx, rep, { id }))).toEqual(refused)
    expect(await rowOf(id)).toMatchObject({ stageId: stageIds.contacted, version: 1 })
    expect(await stepsOf(id)).toHaveLength(1)
    expect(await move(id, stageIds.needs)).toMatchObject({ ok: true })
  })
})

test('a loss is possible from everywhere, and what is re-opened goes back to where it was', async () => {
  await withRules(
    stageIds.contacted,
    { maySkip: false, nextStageIds: [stageIds.needs], enteringRoles: ['manager'] },
    async () => {
      const { id } = await made({ stageId: stageIds.contacted }, manager)
      const lost = await store.write((tx) => loseOpportunity(tx, manager, { id, lostReasonId: 'l-price' }))
      expect(lost).toMatchObject({ ok: true })
      expect(await store.write((tx) => reopenOpportunity(tx, manager, { id }))).toMatchObject({ ok: true })
      expect(await rowOf(id)).toMatchObject({ stageId: stageIds.contacted, status: 'open' })
    },
  )
})

test('roles are asked on the way in and out, and where an opportunity begins', async () => {
  const { id } = await made()
  await withRules(stageIds.quoted, { enteringRoles: ['manager'], mayBeginHere: true }, async () => {
    expect(await move(id, stageIds.quoted)).toEqual({ ok: false, refusal: 'stage_enter' })
    const begun = await store.write((tx) =>
      createOpportunity(tx, rep, { name: '新', stageId: stageIds.quoted }),
    )
    expect(begun).toEqual({ ok: false, refusal: 'stage_enter' })
    expect(await move(id, stageIds.quoted, {}, manager)).toMatchObject({ ok: true })
  })
  await withRules(stageIds.quoted, { leavingRoles: ['manager'], mayBeginHere: false }, async () => {
    expect(await move(id, stageIds.needs)).toEqual({ ok: false, refusal: 'stage_leave' })
    const begun = await store.write((tx) =>
      createOpportunity(tx, rep, { name: '新', stageId: stageIds.quoted }),
    )
    expect(begun).toEqual({ ok: false, refusal: 'stage_not_first' })
    expect((await columnOf(stageIds.quoted)).mayBeginHere).toBe(false)
    expect((await columnOf(stageIds.needs)).mayBeginHere).toBe(true)
    expect((await columnOf(stageIds.won)).mayBeginHere).toBe(false)
  })
})

test('what a stage requires comes with the move, checked as an edit would be, in one event', async () => {
  const { id } = await made({ stageId: stageIds.contacted })
  await withRules(stageIds.quoted, { requiredFields: ['channel', 'expectedCloseOn'] }, async () => {
    expect(await move(id, stageIds.quoted)).toMatchObject({
      refusal: 'missing_details',
      errors: { channel: 'required', expectedCloseOn: 'required' },
    })
    const bad = await move(id, stageIds.quoted, {
      values: { channel: '展会', expectedCloseOn: '2026-13-01' },
    })
    expect(bad).toMatchObject({ refusal: 'invalid_input', errors: { expectedCloseOn: 'not_a_day' } })
    const beyond = await move(id, stageIds.quoted, { values: { name: '别的', channel: '展会' } })
    expect(beyond).toMatchObject({ refusal: 'invalid_input', errors: { name: 'unknown_field' } })
    expect(await rowOf(id)).toMatchObject({ stageId: stageIds.contacted, version: 1, channel: null })
    const moved = await move(id, stageIds.quoted, {
      values: { channel: '展会', expectedCloseOn: '2026-12-01' },
    })
    expect(moved).toMatchObject({ ok: true })
    expect(await rowOf(id)).toMatchObject({ stageId: stageIds.quoted, version: 2, channel: '展会' })
    if (!moved.ok) return
    const undone = await store.write((tx) => undoEvent(tx, rep, { eventId: moved.value.eventId ?? '' }))
    expect(undone).toMatchObject({ ok: true })
    expect(await rowOf(id)).toMatchObject({
      stageId: stageIds.contacted,
      channel: null,
      expectedCloseOn: null,
    })
  })
})

test('who may passes over the rules with a reason that stays, and nobody else', async () => {
  const { id } = await made({ stageId: stageIds.contacted })
  const rules = { requiredFields: ['customerId'], wipLimit: 1, isWipRefused: true }
  await made({ stageId: stageIds.quoted })
  await withRules(stageIds.quoted, rules, async () => {
    await withRules(stageIds.contacted, { maySkip: false }, async () => {
      const reason = { bypassReason: '客户当场签字' }
      await expect(move(id, stageIds.quoted, reason)).rejects.toThrow(NotFound)
      expect(await move(id, stageIds.quoted, reason, manager)).toMatchObject({ ok: true })
      expect(await rowOf(id)).toMatchObject({ stageId: stageIds.quoted, bypassReason: '客户当场签字' })
      expect(await move(id, stageIds.needs)).toMatchObject({ ok: true })
      expect(await rowOf(id)).toMatchObject({ bypassReason: null })
    })
  })
  const asked = await move(id, stageIds.won, { bypassReason: '急' }, manager)
  expect(asked).toMatchObject({ refusal: 'missing_details', errors: { closedOn: 'required' } })
})

test('who names no stage begins in the first in which opportunities begin', async () => {
  await withRules(stageIds.contacted, { mayBeginHere: false }, async () => {
    expect(await made({ name: '直接确认' })).toMatchObject({ stageId: stageIds.needs })
  })
  expect(await made({ name: '照常' })).toMatchObject({ stageId: stageIds.contacted })
})
