// A program of somebody else's: it knows Loudou by nothing but the types that were generated from its document. Compiled and
// run by tests/api/generated-client.test.ts, which writes `loudou.d.ts` beside a copy of this file.
import createClient from 'openapi-fetch'
import type { components, paths } from './loudou'

type Problem = components['schemas']['Problem']
type Fetch = (request: Request) => Promise<Response>

/** Walks from a customer to a win, a complaint and back, and tells what it saw on the way. */
export async function journey(baseUrl: string, token: string, fetch: Fetch) {
  const headers = { Authorization: `Bearer ${token}` }
  const client = createClient<paths>({ baseUrl, fetch, headers, querySerializer })

  const customer = seen(
    told(await client.POST('/customers', { body: { name: '明远精工有限公司', level: 'A', tags: ['展会'] } })),
  )
  const body = { name: '智能仓储一期', customerId: customer.id, amount: 128_000_000, currency: 'CNY' }
  const key = { header: { 'Idempotency-Key': 'the-only-one' } }
  const opportunity = seen(told(await client.POST('/opportunities', { body, params: key })))
  const again = seen(told(await client.POST('/opportunities', { body, params: key })))

  const path = { id: opportunity.id }
  const { data: stages } = told(await client.GET('/stages', { params: { query: { sort: 'rank' } } }))
  const won = stages.find(({ kind }) => kind === 'won')
  const quoted = stages.filter(({ kind }) => kind === 'open').at(-1)
  const moved = seen(
    told(
      await client.POST('/opportunities/{id}/move', {
        params: { path },
        body: { stageId: quoted?.id ?? '' },
      }),
    ),
  )
  const late = { path, header: { 'If-Match': '"1"' } }
  const conflict = refused(await client.PATCH('/opportunities/{id}', { params: late, body: { name: '旧' } }))
  const wrong = refused(await client.POST('/customers', { body: { name: '' } }))
  const win = seen(
    told(
      await client.POST('/opportunities/{id}/win', { params: { path }, body: { closedOn: '2026-11-20' } }),
    ),
  )

  const filter = {
    and: [
      { field: 'status', op: 'is', value: 'won' },
      { field: 'amount', op: 'gte', value: 1_000_000 },
    ],
  } satisfies components['schemas']['OpportunityFilter']
  const query = {
    ...{ filter: JSON.stringify(filter), sort: '-amount,name', count: true, limit: 10 },
    ...{ sums: ['amount' as const], fields: ['name' as const], expand: ['customerId' as const] },
  }
  const list = told(await client.GET('/opportunities', { params: { query } }))
  const hits = told(await client.GET('/search', { params: { query: { q: 'mingyuan' } } }))
  const board = told(await client.GET('/board', { params: { query: { q: '仓储' } } }))

  const heard = {
    customerId: customer.id,
    type: 'complaint',
    subject: '设备漏油',
    description: '客户很急',
  } as const
  const ticket = seen(told(await client.POST('/tickets', { body: heard })))
  const steps = {
    steps: [
      {
        method: 'POST' as const,
        path: '/contacts',
        body: { name: '陈立', customerId: { $step: customer.id } },
      },
    ],
  }
  const none = refused(await client.POST('/batch', { body: steps }))
  const batch = told(
    await client.POST('/batch', {
      body: {
        steps: [
          { method: 'POST', path: '/customers', body: { name: '云帆物流' } },
          { method: 'POST', path: '/contacts', body: { name: '陈立', customerId: { $step: 0 } } },
        ],
      },
    }),
  )
  const gone = told(await client.DELETE('/opportunities/{id}', { params: { path } }))
  const missing = refused(await client.GET('/opportunities/{id}', { params: { path } }))
  const eventId = gone.eventId ?? undefined
  const back = seen(
    told(await client.POST('/opportunities/{id}/undo', { params: { path }, body: { eventId } })),
  )
  return {
    isOnce: opportunity.id === again.id,
    moved: [moved.stageId === quoted?.id, moved.version],
    refusals: [conflict.code, wrong.errors, none.code, missing.code],
    won: [win.status, win.stageId === won?.id, win.closedOn],
    list: [list.total, list.sums, list.data.map(({ name, expanded }) => [name, expanded?.customerId?.name])],
    hits: hits.data.map(({ name }) => name),
    columns: board.columns.length,
    ticket: [ticket.type, ticket.status, ticket.customerId === customer.id],
    batch: batch.data.length,
    back: [back.id === opportunity.id, back.status],
  }
}

/** As the document says of its parameters: several names have commas between them. */
function querySerializer(query: object): string {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(query) as [string, unknown][])
    if (Array.isArray(value)) asked.set(name, value.join(','))
    else asked.set(name, String(value))
  return asked.toString()
}

function told<T>({ data, error }: { data?: T; error?: unknown }): T {
  if (data === undefined) throw new Error(JSON.stringify(error))
  return data
}

function refused({ error }: { error?: Problem }): Problem {
  if (!error) throw new Error('it was not refused')
  return error
}

function seen<T extends object>(record: T): Extract<T, { version: number }> {
  if (!('version' in record)) throw new Error('it is gone')
  return record as Extract<T, { version: number }>
}
