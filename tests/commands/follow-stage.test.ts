import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events } from '@/db'
import { updateOf } from '@/lib/commands/acts'
import { stageEffect } from '@/lib/queries/stage-effect'
import { updateOpportunity } from '@/lib/commands/update-opportunity'
import { layoutWorld, valueOf } from '../support/layout-world'
import { stageIds } from '../support/world'

const { store, rep, admin, made, rowOf, undo } = await layoutWorld()
const { needs, quoted } = stageIds

test('open opportunities follow the probability and category of their stage, but not who has their own', async () => {
  const [one, own] = [await made({ stageId: quoted }), await made({ stageId: quoted })]
  await valueOf(store.write((tx) => updateOpportunity(tx, rep, { id: own.id, values: { probability: 77 } })))
  const change = { id: quoted, values: { probability: 65, forecastCategory: 'commit' } }
  const { eventId } = await valueOf(store.write((tx) => updateOf('stage')(tx, admin, change)))
  expect(await rowOf(one.id)).toMatchObject({
    probability: 65,
    forecastCategory: 'commit',
    isProbabilityOwn: false,
  })
  expect(await rowOf(own.id)).toMatchObject({
    probability: 77,
    forecastCategory: 'commit',
    isProbabilityOwn: true,
  })
  const told = await store.read((reader) =>
    reader
      .select()
      .from(events)
      .where(eq(events.subject, `opportunity:${one.id}`))
      .orderBy(asc(events.id)),
  )
  expect(told.at(-1)).toMatchObject({ act: 'opportunity.update', actorId: admin.userId })
  expect(await undo(eventId)).toMatchObject({ ok: true })
  expect(await rowOf(one.id)).toMatchObject({
    probability: 50,
    forecastCategory: 'pipeline',
    isProbabilityOwn: false,
  })
  expect(await rowOf(own.id)).toMatchObject({ probability: 77, forecastCategory: 'pipeline' })
})

test('what another probability would do is told before: who follows, who keeps their own, and the weighted sum', async () => {
  const stage = { id: needs, probability: 30 }
  const before = await store.read((reader) => stageEffect(reader, admin, stage))
  expect(before).toEqual({ follow: 0, own: 0, weighted: [] })
  await made({ stageId: needs, amount: 10_000 })
  await made({ stageId: needs, amount: null })
  const own = await made({ stageId: needs, amount: 20_000 })
  await valueOf(store.write((tx) => updateOpportunity(tx, rep, { id: own.id, values: { probability: 50 } })))
  const effect = await store.read((reader) => stageEffect(reader, admin, { id: needs, probability: 60 }))
  expect(effect).toEqual({
    follow: 2,
    own: 1,
    weighted: [{ currency: 'CNY', before: 13_000, after: 16_000 }],
  })
  const category = { id: needs, forecastCategory: 'commit' as const }
  expect(await store.read((reader) => stageEffect(reader, admin, category))).toEqual({
    follow: 3,
    own: 0,
    weighted: [],
  })
})
