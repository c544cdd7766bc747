import { gadget } from '../support/throw-away-kind'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import type { Sealer, Store } from '@/db'
import { SurroundingsContext } from '@/components/fields/surroundings-context'
import { tellEvent } from '@/components/records/event-sentence'
import { formFields } from '@/components/records/form-fields'
import type { Printer } from '@/components/records/print-value'
import { RecordForm } from '@/components/records/record-form'
import { languages } from '@/lib/domain/languages'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { translator } from '@/lib/i18n/translate'
import { descriptions } from '@/lib/records/all'
import type { NewRecord } from '@/lib/records/record-view'
import type { TimelineEntry } from '@/lib/records/timeline-entry'
import { openApiDocument } from '@/lib/server/openapi/document'
import { addField } from '../support/custom-fields'
import { bearerOf, HOME, request } from '../support/door'
import { type GadgetWorld, gadgetWorld } from '../support/gadget-world'
import { dispatch } from '../support/routes'
import { people } from '../support/world'

type Json = Record<string, unknown>
let store: Store
let clients: GadgetWorld['clients']
let screen: GadgetWorld['screen']
beforeAll(async () => {
  ;({ store, clients, screen } = await gadgetWorld())
})

const whole = {
  serial: 'G-1',
  grade: 'fine',
  price: 1250_00,
  weight: 1.5,
  pieces: 3,
  share: 20,
  boughtOn: '2026-10-01',
  seenAt: '2026-10-02T03:04:05Z',
  life: 3600,
  isLoud: true,
  email: 'a@example.com',
  phone: '13800138000',
  website: 'https://example.com/',
  tags: ['新'],
  secret: '暗号',
  notes: '**重**',
}
const made: Record<string, string> = {}

test('one is made, read and changed through the API, by the document', async () => {
  const { body, status } = await clients.owner.post('/gadgets', {
    name: '游标卡尺',
    ownerId: people.rep.id,
    ...whole,
  })
  expect(status).toBe(201)
  made.caliper = body.id
  for (const [name, ownerId] of [
    ['千分尺', people.mate.id],
    ['水平仪', people.stranger.id],
  ] as const)
    made[name] = (await clients.owner.post('/gadgets', { name, ownerId })).body.id
  expect((await clients.owner.get(`/gadgets/${body.id}`)).body).toMatchObject({
    ...whole,
    seenAt: Date.parse(whole.seenAt),
    name: '游标卡尺',
  })
  const changed = await clients.rep.patch(`/gadgets/${body.id}`, { grade: 'plain' })
  expect(changed).toMatchObject({ status: 200, body: { grade: 'plain', version: 2 } })
  expect(await clients.rep.post('/gadgets', { grade: 'loud' })).toMatchObject({
    status: 422,
    body: { errors: { grade: 'not_a_choice', name: 'required' } },
  })
})

const listed = (body: Json) => (body as { rows: Json[] }).rows.map(({ name }) => name)
const filtering = (filter: unknown) => `filter=${encodeURIComponent(JSON.stringify(filter))}`

test('its list is narrowed, ordered, counted and added up within the scope of who asks', async () => {
  expect(listed((await screen('owner', 'GET', '/api/screen/gadgets')).body)).toEqual([
    '千分尺',
    '水平仪',
    '游标卡尺',
  ])
  expect(listed((await screen('manager', 'GET', '/api/screen/gadgets?sort=-name')).body)).toEqual([
    '游标卡尺',
    '千分尺',
  ])
  const dear = filtering({
    and: [
      { field: 'price', op: 'gte', value: 100_00 },
      { field: 'tags', op: 'contains', value: '新' },
    ],
  })
  expect(listed((await screen('rep', 'GET', `/api/screen/gadgets?${dear}`)).body)).toEqual(['游标卡尺'])
  const summed = await clients.manager.get('/gadgets?count=true&sums=price')
  expect(summed.body).toMatchObject({ total: 2, sums: { price: { CNY: 1250_00 } } })
  expect(listed((await screen('stranger', 'GET', `/api/screen/gadgets?${dear}`)).body)).toEqual([])
})

test('others are narrowed by how many of it they have', async () => {
  const customer = await clients.owner.post('/customers', { name: '有量具的', ownerId: people.rep.id })
  await clients.owner.post('/customers', { name: '没有的', ownerId: people.rep.id })
  await clients.rep.patch(`/gadgets/${made.caliper}`, { customerId: customer.body.id })
  const having = filtering({
    related: 'gadget',
    by: 'customerId',
    where: { and: [] },
    measure: 'count',
    op: 'gte',
    value: 1,
  })
  expect(listed((await screen('rep', 'GET', `/api/screen/customers?${having}`)).body)).toEqual(['有量具的'])
})

test('its form asks for every field that may be written, in words of both languages', async () => {
  const { body } = await screen('rep', 'GET', '/api/screen/gadgets/new')
  const { values, fields, labels, surroundings } = body as unknown as NewRecord
  expect(fields).not.toContain('secret')
  const { first, more } = formFields(gadget, fields, values)
  for (const language of languages) {
    const markup = renderToStaticMarkup(
      <SpeechProvider language={language} messages={messages[language]}>
        <SurroundingsContext value={surroundings}>
          <RecordForm
            id="form"
            record={gadget}
            fields={descriptions[gadget].fields}
            layout={{ first: [...first, ...more], more: [] }}
            start={values}
            labels={labels}
            send={() => Promise.resolve(null)}
            onBusy={() => undefined}
            onDirty={() => undefined}
          />
        </SurroundingsContext>
      </SpeechProvider>,
    )
    const noun = language === 'en' ? 'Gadgets' : '量具'
    expect(markup).not.toContain(`secret (${noun})`)
    for (const field of ['name', 'grade', 'price', 'weight', 'boughtOn', 'life', 'isLoud', 'tags', 'notes'])
      expect(markup).toContain(`${field} (${noun})`)
  }
})

test('many are changed, thrown away and brought back at once, with a preview and one undo', async () => {
  const act = (act: object, isPreview: boolean) =>
    screen('manager', 'POST', '/api/screen/gadgets/bulk', { ids: null, address: '', act, isPreview })
  const toFine = { do: 'update', values: { grade: 'fine' } }
  expect((await act(toFine, true)).body).toMatchObject({ changed: 2, unchanged: 0, batchId: null })
  expect((await act(toFine, false)).body).toMatchObject({ changed: 2 })
  const gone = await act({ do: 'delete' }, false)
  expect(gone.body).toMatchObject({ changed: 2, refused: [] })
  expect((await clients.manager.get(`/gadgets/${made.caliper}`)).status).toBe(404)
  const bin = await screen('manager', 'GET', '/api/screen/bin?kind=gadget')
  expect(bin.text).toContain('游标卡尺')
  const back = await screen('manager', 'POST', '/api/screen/undo/batch', { batchId: gone.body.batchId })
  expect(back.body).toMatchObject({ changed: 2, refused: [] })
  expect((await clients.manager.get(`/gadgets/${made.caliper}`)).body).toMatchObject({ grade: 'fine' })
})

test('it is found by name, sound, initials and number, by who may see it', async () => {
  for (const words of ['游标', 'youbiaokachi', 'ybkc', 'G-1']) {
    expect((await screen('rep', 'GET', `/api/screen/search?q=${encodeURIComponent(words)}`)).text).toContain(
      '游标卡尺',
    )
    expect(
      (await screen('stranger', 'GET', `/api/screen/search?q=${encodeURIComponent(words)}`)).text,
    ).not.toContain('游标卡尺')
  }
})

test('what happened to it stands in its timeline, field by field, and in the log of the workspace', async () => {
  const timeline = await screen('rep', 'GET', `/api/screen/gadgets/${made.caliper}/timeline?field=grade`)
  expect(timeline.body.entries).toHaveLength(3)
  expect(timeline.text).not.toContain('暗号')
  const opened = globalThis as unknown as { __loudouStore: { sealer: Sealer } }
  await opened.__loudouStore.sealer.finish()
  const log = await screen('owner', 'GET', `/api/screen/log?of=gadget:${made.caliper}`)
  const acts = (log.body.entries as Json[]).map(({ act }) => act)
  expect(acts).toEqual(
    expect.arrayContaining(['gadget.create', 'gadget.update', 'gadget.delete', 'gadget.restore']),
  )
  const [last] = log.body.entries as { told: TimelineEntry }[]
  const { told } = last as { told: TimelineEntry }
  const speak = translator(messages['zh-CN'], 'zh-CN')
  expect(tellEvent(told, { t: speak, language: 'zh-CN' } as Printer).sentence).toContain('量具')
})

test('it is taken away as a file by who may, without what they may not see', async () => {
  const answer = await screen('manager', 'POST', '/api/screen/gadgets/export', { address: '' })
  expect(answer.status).toBe(200)
  expect(answer.text).toContain('游标卡尺')
  expect(answer.text).not.toContain('水平仪')
  expect((await screen('rep', 'POST', '/api/screen/gadgets/export', { address: '' })).status).toBe(404)
})

test('what is out of somebody’s reach is missing for them, and nothing is written', async () => {
  const before = (await clients.owner.get(`/gadgets/${made.caliper}`)).body
  for (const person of ['stranger', 'mate'] as const) {
    expect((await clients[person].get(`/gadgets/${made.caliper}`)).status).toBe(404)
    expect((await clients[person].patch(`/gadgets/${made.caliper}`, { grade: 'plain' })).status).toBe(404)
  }
  expect((await clients.support.patch(`/gadgets/${made.caliper}`, { grade: 'plain' })).status).toBe(404)
  const hidden = await clients.rep.get(`/gadgets?${filtering({ field: 'secret', op: 'is', value: '暗号' })}`)
  expect(hidden).toMatchObject({ status: 422, body: { errors: { 'filter.field': 'unknown_field' } } })
  expect((await clients.owner.get(`/gadgets/${made.caliper}`)).body).toEqual(before)
})

test('it is discussed, and who is called reads it in the inbox', async () => {
  const comment = { comment: '看一下 @李蕾', mentions: [people.manager.id] }
  expect((await clients.rep.post(`/gadgets/${made.caliper}/comment`, comment)).status).toBe(200)
  const inbox = await screen('manager', 'GET', '/api/screen/inbox')
  expect(inbox.text).toContain(made.caliper)
})

test('the document of the API holds its operations, fields and filter', () => {
  const document = openApiDocument()
  for (const path of ['/gadgets', '/gadgets/{id}', '/gadgets/{id}/comment'])
    expect(Object.keys(document.paths)).toContain(path)
  expect(document.components.schemas.Gadget).toMatchObject({
    properties: { grade: { enum: ['plain', 'fine', null] } },
  })
})

test('it takes a field of the workspace’s own, in lists, filters and the API', async () => {
  await addField(store, { record: gadget, kind: 'number', key: 'noise', name: '噪音' })
  // The contract was written before the field was added: asked for as a screen does.
  const path = `/api/screen/gadgets/${made.caliper}`
  const ask = async (method: string, body?: unknown) =>
    dispatch(
      new Request(
        `${HOME}/api/v1/gadgets/${made.caliper}`,
        request(method, await bearerOf(store, 'rep'), body),
      ),
    )
  expect((await ask('PATCH', { x_noise: 42.5 })).status).toBe(200)
  expect((await screen('rep', 'GET', path)).text).toContain('42.5')
  const loud = filtering({ field: 'x_noise', op: 'gt', value: 40 })
  expect(listed((await screen('rep', 'GET', `/api/screen/gadgets?${loud}`)).body)).toEqual(['游标卡尺'])
})
