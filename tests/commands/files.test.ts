import { count, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { events, files, Sealer } from '@/db'
import { NotFound } from '@/lib/access/authorize'
import { attachFile, detachFile } from '@/lib/commands/attach-file'
import { deleteRecord, restoreRecord } from '@/lib/commands/delete-record'
import { undoEvent } from '@/lib/commands/undo-event'
import { MOST_FILES } from '@/lib/domain/files'
import { filesOf } from '@/lib/queries/files'
import { logPage } from '@/lib/queries/log-page'
import { timelineOf } from '@/lib/queries/timeline'
import { transact } from '@/lib/server/door/perform'
import { serveFrom } from '../support/door'
import { recordWorld, type RecordWorld } from '../support/record-world'
import type { Person } from '../support/world'

let world: RecordWorld
let made = 0

beforeAll(async () => {
  world = await recordWorld()
  serveFrom(world.store)
})

const record = 'opportunity'
const fileNamed = (name: string) => ({
  id: `file-${++made}`,
  name,
  type: 'application/pdf',
  bytes: 3,
  sha256: 'x',
})

async function attach(person: Person, id: string, name: string) {
  const actor = await world.as(person)
  const outcome = await transact((tx) => attachFile(tx, actor, { record, id, file: fileNamed(name) }))
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}
async function detach(person: Person, id: string, fileId: string) {
  const actor = await world.as(person)
  return transact((tx) => detachFile(tx, actor, { record, id, fileId }))
}
async function undo(person: Person, eventId: string) {
  const actor = await world.as(person)
  return transact((tx) => undoEvent(tx, actor, { eventId }))
}
async function names(person: Person, id: string) {
  const actor = await world.as(person)
  return (await world.store.read((reader) => filesOf(reader, actor, { record, id }))).map(({ name }) => name)
}
async function told(person: Person, id: string) {
  const actor = await world.as(person)
  const answer = await world.store.read((reader) => timelineOf(reader, actor, { record, id }))
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value.entries
    .filter(({ file }) => file !== null)
    .map(({ act, file, who, mayRevert, isUndo, isUndone }) => ({
      act,
      file,
      who,
      mayRevert,
      isUndo,
      isUndone,
    }))
}
const eventsThere = () =>
  world.store.read(async (reader) => (await reader.select({ n: count() }).from(events))[0]?.n)

test('a file is attached under the name it has, listed with who brought it, and told once', async () => {
  const id = await world.made(record, { name: '仓储' }, 'rep')
  const name = '报价 <b>“终稿”</b>\u202e😀.pdf'
  const { id: fileId, eventId, ...line } = await attach('rep', id, name)
  expect(line).toMatchObject({ name, type: 'application/pdf', bytes: 3, by: '王敏' })
  const actor = await world.as('manager')
  expect(await world.store.read((reader) => filesOf(reader, actor, { record, id }))).toEqual([
    { id: fileId, ...line },
  ])
  const entry = { act: 'opportunity.attach', file: name, who: '王敏', isUndo: false, isUndone: false }
  expect(await told('manager', id)).toEqual([{ ...entry, mayRevert: true }])
  expect(await told('finance', id)).toEqual([{ ...entry, mayRevert: false }])
  const sealer = new Sealer(world.store, () => undefined, console.error)
  await sealer.finish()
  const log = await world.store.read((reader) => logPage(reader, actor, { act: 'attach' }))
  expect(log.ok && log.value.entries.find((each) => each.id === eventId)?.told).toMatchObject({ file: name })
})

test('one that was taken off is brought back by taking that back, and so is its being attached', async () => {
  const id = await world.made(record, { name: '产线' }, 'rep')
  const { id: fileId, eventId: attached } = await attach('rep', id, 'a.pdf')
  const gone = await detach('rep', id, fileId)
  expect(await names('rep', id)).toEqual([])
  expect(await detach('rep', id, fileId)).toMatchObject({ ok: false, refusal: 'not_found' })
  expect(await undo('rep', attached)).toMatchObject({ ok: false, refusal: 'undo_not_possible' })

  expect(await undo('rep', gone.ok ? gone.value.eventId : '')).toMatchObject({ ok: true })
  expect(await names('rep', id)).toEqual(['a.pdf'])
  expect(await undo('rep', gone.ok ? gone.value.eventId : '')).toMatchObject({ refusal: 'already_undone' })

  expect(await undo('rep', attached)).toMatchObject({ ok: true })
  expect(await names('rep', id)).toEqual([])
  expect((await told('rep', id)).map(({ act, isUndo, mayRevert }) => [act, isUndo, mayRevert])).toEqual([
    ['opportunity.detach', true, true],
    ['opportunity.attach', true, false],
    ['opportunity.detach', false, false],
    ['opportunity.attach', false, false],
  ])
})

test('who only reads a record changes nothing of its files, and who does not see it finds none', async () => {
  const id = await world.made(record, { name: '保密' }, 'rep')
  const { id: fileId, eventId } = await attach('rep', id, 'a.pdf')
  const before = await eventsThere()
  expect(await names('finance', id)).toEqual(['a.pdf'])
  for (const person of ['finance', 'stranger'] as const) {
    const actor = await world.as(person)
    const file = fileNamed('x')
    expect(await transact((tx) => attachFile(tx, actor, { record, id, file }))).toMatchObject({
      refusal: 'not_found',
    })
    expect(await detach(person, id, fileId)).toMatchObject({ refusal: 'not_found' })
    expect(await undo(person, eventId)).toMatchObject({ refusal: 'not_found' })
  }
  await expect(names('stranger', id)).rejects.toThrow(NotFound)
  expect(await eventsThere()).toBe(before)
})

test('the files of a record in the bin are out of sight with it, and come back with it', async () => {
  const id = await world.made(record, { name: '旧' }, 'rep')
  await attach('rep', id, 'a.pdf')
  const actor = await world.as('rep')
  await transact((tx) => deleteRecord(tx, actor, record, { id }))
  await expect(names('rep', id)).rejects.toThrow(NotFound)
  await transact((tx) => restoreRecord(tx, actor, record, { id }))
  expect(await names('rep', id)).toEqual(['a.pdf'])
})

test('a record takes no more files than it can show', async () => {
  const id = await world.made(record, { name: '满' }, 'rep')
  const { id: first } = await attach('rep', id, 'a.pdf')
  const gone = await detach('rep', id, first)
  await world.store.write(async (tx) => {
    const row = { record, recordId: id, nameKey: 'x', createdAt: 1, createdById: 'u-rep' }
    for (let n = 0; n < MOST_FILES; n++) await tx.insert(files).values({ ...fileNamed('x'), ...row })
  })
  const actor = await world.as('rep')
  const refused = { refusal: 'too_many_files', details: { limit: MOST_FILES } }
  expect(await transact((tx) => attachFile(tx, actor, { record, id, file: fileNamed('x') }))).toMatchObject(
    refused,
  )
  expect(await undo('rep', gone.ok ? gone.value.eventId : '')).toMatchObject(refused)
  await world.store.write((tx) => tx.delete(files).where(eq(files.recordId, id)))
})
