import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { files } from '@/db'
import { NotFound } from '@/lib/access/authorize'
import { creationOf, updateOf } from '@/lib/commands/acts'
import { bringFile } from '@/lib/commands/field-files'
import { undoEvent } from '@/lib/commands/undo-event'
import { MOST_FILES } from '@/lib/domain/files'
import { exportPage } from '@/lib/queries/export-records'
import { fieldFile } from '@/lib/queries/field-file'
import { filesOf } from '@/lib/queries/files'
import { listRecords } from '@/lib/queries/list-records'
import { listPage } from '@/lib/queries/list-view'
import { timelineOf } from '@/lib/queries/timeline'
import { addField } from '../support/custom-fields'
import { importText } from '../support/import-file'
import { recordWorld, type RecordWorld } from '../support/record-world'
import { people, type Person } from '../support/world'

let world: RecordWorld
let brought = 0
beforeEach(async () => {
  world = await recordWorld()
  await addField(world.store, { record: 'customer', kind: 'file', key: 'licence', name: '营业执照' })
  await addField(world.store, { record: 'customer', kind: 'file', key: 'plan', name: '图纸' })
})

async function bring(person: Person, name = '执照.pdf') {
  const actor = await world.as(person)
  const file = { id: `brought-${++brought}`, name, type: 'application/pdf', bytes: 3, sha256: 'x' }
  const outcome = await world.store.write((tx) => bringFile(tx, actor, file))
  if (!outcome.ok) throw new Error(outcome.refusal)
  return file.id
}
async function create(person: Person, values: object) {
  const actor = await world.as(person)
  return world.store.write((tx) => creationOf('customer')(tx, actor, { name: '远山茶业', ...values }))
}
async function update(person: Person, id: string, values: object) {
  const actor = await world.as(person)
  return world.store.write((tx) => updateOf('customer')(tx, actor, { id, values }))
}
async function fetched(person: Person, fileId: string) {
  const actor = await world.as(person)
  return world.store.read((reader) => fieldFile(reader, actor, fileId))
}
async function made(person: Person, values: object): Promise<string> {
  const outcome = await create(person, values)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.row.id
}
const refusal = (field: string) => ({ ok: false, errors: { [field]: 'no_such_file' } })

test('a file is brought, taken by a field, and given out to whoever sees the field', async () => {
  const fileId = await bring('rep')
  expect(await fetched('rep', fileId)).toMatchObject({ name: '执照.pdf', by: people.rep.name })
  await expect(fetched('owner', fileId)).rejects.toThrow(NotFound)

  const id = await made('rep', { x_licence: fileId })
  expect(await fetched('owner', fileId)).toMatchObject({ id: fileId })
  await expect(fetched('stranger', fileId)).rejects.toThrow(NotFound)
  // What a field holds is not among what is attached to the record.
  const rep = await world.as('rep')
  const attached = await world.store.read((reader) => filesOf(reader, rep, { record: 'customer', id }))
  expect(attached).toEqual([])
  const address = { columns: ['name', 'x_licence'] }
  const page = await world.store.read((reader) => listPage(reader, rep, 'customer', address))
  expect(page).toMatchObject({ value: { rows: [{ x_licence: fileId }], labels: { [fileId]: '执照.pdf' } } })
})

test('nobody takes what somebody else brought, what another record holds, or one file twice', async () => {
  const theirs = await bring('owner')
  expect(await create('rep', { x_licence: theirs })).toMatchObject(refusal('x_licence'))
  expect(await create('rep', { x_licence: 'no-such-file' })).toMatchObject(refusal('x_licence'))
  const fileId = await bring('rep')
  const id = await made('rep', { x_licence: fileId })
  expect(await create('rep', { x_licence: fileId })).toMatchObject(refusal('x_licence'))
  expect(await update('rep', id, { x_plan: fileId })).toMatchObject(refusal('x_plan'))
  const other = await bring('rep')
  expect(await create('rep', { x_licence: other, x_plan: other })).toMatchObject(refusal('x_plan'))
  expect(await update('rep', id, { x_licence: 7 })).toMatchObject({ errors: { x_licence: 'wrong_type' } })
})

test('a file that was replaced is given out no more, is told in the history, and comes back with undo', async () => {
  const [first, second] = [await bring('rep', '旧.pdf'), await bring('rep', '新.pdf')]
  const id = await made('rep', { x_licence: first })
  const changed = await update('rep', id, { x_licence: second })
  await expect(fetched('rep', first)).rejects.toThrow(NotFound)
  const rep = await world.as('rep')
  const told = await world.store.read((reader) => timelineOf(reader, rep, { record: 'customer', id }))
  expect(told).toMatchObject({
    value: { entries: [{ changes: [{ field: 'x_licence', from: '旧.pdf', to: '新.pdf' }] }, {}] },
  })
  const eventId = changed.ok ? changed.value.eventId : null
  const undone = await world.store.write((tx) => undoEvent(tx, rep, { eventId: String(eventId) }))
  expect(undone).toMatchObject({ ok: true })
  expect(await fetched('rep', first)).toMatchObject({ name: '旧.pdf' })
  await update('rep', id, { x_licence: null })
  await expect(fetched('rep', first)).rejects.toThrow(NotFound)
})

test('lists are filtered by whether there is one, and an export tells its name', async () => {
  const fileId = await bring('rep')
  const id = await made('rep', { x_licence: fileId })
  await made('rep', { name: '无证' })
  const rep = await world.as('rep')
  const found = async (op: string) => {
    const filter = { field: 'x_licence', op }
    const answer = await world.store.read((reader) =>
      listRecords(reader, rep, { record: 'customer', filter }),
    )
    return answer.ok ? answer.value.data.map(({ id: each }) => each) : answer
  }
  expect(await found('is_not_empty')).toEqual([id])
  expect(await found('is_empty')).toHaveLength(1)
  expect(await found('contains')).toMatchObject({ ok: false })
  const owner = await world.as('owner')
  const { cells } = await world.store.read((reader) => exportPage(reader, owner, 'customer'))
  expect(cells.flat()).toEqual(expect.arrayContaining([fileId, '执照.pdf']))
})

test('a table that would fill such a field is refused, and says why', async () => {
  const owner = await world.as('owner')
  const map = { columns: { N: 'name', F: 'x_licence' } }
  const outcome = await importText(world.store, owner, 'N,F\nA,B\n', { record: 'customer', map })
  expect(outcome).toMatchObject({
    ok: false,
    findings: [{ problem: 'file_not_imported', value: 'x_licence' }],
  })
})

test('whoever may not see the field does not get its file', async () => {
  const secret = { record: 'customer', kind: 'file', key: 'secret', hiddenFrom: ['rep'] } as const
  await addField(world.store, secret)
  const fileId = await bring('owner')
  await made('owner', { x_secret: fileId, ownerId: people.rep.id })
  await expect(fetched('rep', fileId)).rejects.toThrow(NotFound)
  expect(await fetched('admin', fileId)).toMatchObject({ id: fileId })
})

test('nobody has more in hand than a record could take, and nothing was written for one too many', async () => {
  const actor = await world.as('rep')
  const row = { name: 'x', nameKey: 'x', type: 'text/plain', bytes: 1, sha256: 'x' }
  await world.store.write(async (tx) => {
    for (let n = 0; n < MOST_FILES; n += 1)
      await tx
        .insert(files)
        .values({ ...row, id: `many-${n}`, createdAt: actor.now, createdById: actor.userId })
  })
  await expect(bring('rep')).rejects.toThrow('too_many_files')
  const rows = await world.store.read((reader) =>
    reader.select({ id: files.id }).from(files).where(eq(files.createdById, actor.userId)),
  )
  expect(rows).toHaveLength(MOST_FILES)
})
