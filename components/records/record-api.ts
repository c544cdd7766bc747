import type { Alike } from '@/lib/records/alike'
import type { MoveDetails } from '@/lib/domain/board'
import type { BulkEffect } from '@/lib/domain/bulk'
import type { SimilarSales } from '@/lib/domain/similar-sales'
import type { ProblemCode } from '@/lib/domain/refusals'
import type { StageEffect } from '@/lib/domain/stage-effect'
import type { ListPage, Row } from '@/lib/records/list-page'
import { plurals, type RecordName } from '@/lib/records/names'
import type { NewRecord, OpenedRecord } from '@/lib/records/record-view'
import type { ReferenceOption, SearchHit } from '@/lib/records/reference-option'
import type { Sight } from '@/lib/records/sight'
import type { TimelinePage } from '@/lib/records/timeline-entry'

export interface Refusal {
  ok: false
  /** 0 where the server was not reached. */
  status: number
  code: string
  /** What happened, in the reader's language; '' where the server was not reached. */
  title: string
  errors: Record<string, ProblemCode>
  details: Record<string, string | number>
}
export type Answer<Value> = { ok: true; value: Value } | Refusal

/** A record as it is after an act, and the event that can be taken back. */
export type Done = Row & { eventId: string | null }

interface Sent {
  body?: unknown
  /** The version that an edit began from. */
  version?: number
  /** The same key again has one effect. */
  key?: string
}

/** Asks the server; never throws: what it refuses and that it cannot be reached are answers too. */
export async function ask<Value>(method: string, path: string, sent: Sent = {}): Promise<Answer<Value>> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (method !== 'GET') headers['Content-Type'] = 'application/json'
  if (sent.version !== undefined) headers['If-Match'] = `"${sent.version}"`
  if (sent.key) headers['Idempotency-Key'] = sent.key
  try {
    const response = await fetch(path, {
      method,
      headers,
      ...(method === 'GET' ? {} : { body: JSON.stringify(sent.body ?? {}) }),
    })
    const text = await response.text()
    if (!response.ok) return refusalIn(response.status, text)
    return { ok: true, value: (text === '' ? {} : JSON.parse(text)) as Value }
  } catch {
    return { ok: false, status: 0, code: 'unreachable', title: '', errors: {}, details: {} }
  }
}

/** Reads why the server refused; with status 0, that it was not reached. Throws for a text that is no JSON. */
export function refusalIn(status: number, text: string): Refusal {
  const json = (text === '' ? {} : JSON.parse(text)) as Partial<Refusal>
  const { code = status === 0 ? 'unreachable' : 'internal', title = '', errors = {}, details = {} } = json
  return { ok: false, status, code, title, errors, details }
}

const v1 = (record: RecordName, rest = '') => `/api/v1/${plurals[record]}${rest}`
const screen = (record: RecordName, rest = '') => `/api/screen/${plurals[record]}${rest}`

export const createRecord = (record: RecordName, values: Row, key: string) =>
  ask<Done>('POST', v1(record), { body: values, key })

export const editRecord = (record: RecordName, id: string, version: number | undefined, values: Row) =>
  ask<Done>('PATCH', v1(record, `/${id}`), { body: values, version })

export const removeRecord = (record: RecordName, id: string) =>
  ask<{ eventId: string }>('DELETE', v1(record, `/${id}`))

/** Fetches the regions that fit a text, or what one falls into. */
export const regionsOf = (text: string, under: string | null) =>
  ask<ReferenceOption[]>('GET', `/api/screen/regions?${new URLSearchParams({ q: text, under: under ?? '' })}`)
/** Takes a file off a record. */
export const removeFile = (record: RecordName, id: string, fileId: string) =>
  ask<{ eventId: string }>('DELETE', v1(record, `/${id}/files/${fileId}`))

/** Asks for another's yes to a step of an opportunity, with what the step takes. */
export function requestApproval(
  opportunityId: string,
  stageId: string,
  { approvalNote: note, ...details }: MoveDetails,
) {
  return createRecord('approval', { opportunityId, stageId, note, details }, crypto.randomUUID())
}

/** Does another act of a record: 'move', 'reopen', 'complete'. */
export const actOn = (record: RecordName, id: string, verb: string, input: unknown = {}) =>
  ask<Done>('POST', v1(record, `/${id}/${verb}`), { body: input })

/** Which records a bulk act is for: named ones, or with null all that the address leaves in. */
export interface BulkOf {
  ids: string[] | null
  address: string
}
export type BulkAct =
  { do: 'update'; values: Row } | { do: 'tag'; add: string[]; remove: string[] } | { do: 'delete' }

/** Does one thing to many records, or as a preview says what it would do. */
export const bulkOn = (record: RecordName, of: BulkOf, act: BulkAct, isPreview: boolean) =>
  ask<BulkEffect>('POST', screen(record, '/bulk'), { body: { ...of, act, isPreview } })

export const undoBulk = (batchId: string) =>
  ask<BulkEffect>('POST', '/api/screen/undo/batch', { body: { batchId } })

/** Fetches the rows of a list as a file; tells what was refused. */
export const downloadList = (record: RecordName, address: string) =>
  download(screen(record, '/export'), { address }, `${plurals[record]}.csv`)

/** Fetches a file and hands it to the browser's downloads; tells what was refused. */
export async function download(path: string, body: object, name: string): Promise<Refusal | null> {
  const unreached = { ok: false as const, status: 0, code: 'unreachable', title: '', errors: {}, details: {} }
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) return { ...unreached, ...((await response.json()) as Partial<Refusal>), ok: false }
    const url = URL.createObjectURL(await response.blob())
    const link = Object.assign(document.createElement('a'), { href: url, download: name })
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
    return null
  } catch {
    return unreached
  }
}

/** Notes that a telephone number was dialled or copied. */
export const notePhoneUse = (record: RecordName, id: string, field: string, way: 'dial' | 'copyPhone') =>
  ask<{ eventId: string }>('POST', screen(record, `/${id}/phone`), { body: { field, way } })

export const undoEvent = (eventId: string) =>
  ask<{ record: RecordName; id: string; eventId: string }>('POST', '/api/screen/undo', { body: { eventId } })

/** Fetches how opportunities like one went. */
export const similarTo = (id: string) => ask<SimilarSales>('GET', screen('opportunity', `/${id}/similar`))

export const openedRecord = (record: RecordName, id: string) =>
  ask<OpenedRecord>('GET', screen(record, `/${id}`))

/** Asks why somebody sees a record, or does not; oneself where nobody is named. */
export const sightOf = (record: RecordName, id: string, personId: string | null) =>
  ask<Sight>('GET', v1(record, `/${id}/sight${personId ? `?person=${encodeURIComponent(personId)}` : ''}`))

export const newRecord = (record: RecordName) => ask<NewRecord>('GET', screen(record, '/new'))

/** A record's timeline after a cursor, or of one field. */
export const timelinePage = (record: RecordName, id: string, of: { cursor?: string; field?: string }) =>
  ask<TimelinePage>('GET', screen(record, `/${id}/timeline?${new URLSearchParams(of).toString()}`))

/** Gives the rows after a cursor of the list that an address describes. */
export function moreOfList(record: RecordName, address: string, cursor: string, rows: number) {
  const query = new URLSearchParams(address)
  query.set('cursor', cursor)
  query.set('rows', String(rows))
  return ask<ListPage>('GET', screen(record, `?${query.toString()}`))
}

/** What a pick-list is narrowed to. */
export interface OptionsWithin {
  customerId?: string | undefined
  /** Others are offered too, after those. */
  isBeyond?: boolean | undefined
  /** People to whom records of this kind may be given. */
  ownersOf?: RecordName | undefined
  /** What this field may point to, 'teams.boardViewId'. */
  field?: string | undefined
}

/** Asks what an edit would do to the records that follow it. */
export const effectOf = (record: RecordName, id: string, values: Row) =>
  ask<StageEffect>('POST', screen(record, `/${id}/effect`), { body: values })

/** Asks for records that may be the same as the one that is being written. */
export const alikeTo = (record: RecordName, values: Row, exceptId: string | undefined) =>
  ask<Alike[]>('POST', screen(record, '/alike'), { body: { values, ...(exceptId && { exceptId }) } })

export function optionsOf(
  record: RecordName,
  text: string,
  { customerId, isBeyond, ownersOf, field }: OptionsWithin,
) {
  const query = new URLSearchParams({
    q: text,
    ...(customerId && { customerId, ...(isBeyond && { beyond: '1' }) }),
    ...(ownersOf && { ownersOf: plurals[ownersOf] }),
    ...(field && { field }),
  })
  return ask<ReferenceOption[]>('GET', screen(record, `/options?${query.toString()}`))
}

/** What was opened in this browser, 'customer:<id>', as far as it is in sight. */
export const recentOf = (opened: readonly string[]) =>
  ask<SearchHit[]>('GET', `/api/screen/recent?${new URLSearchParams(opened.map((ref) => ['opened', ref]))}`)

export const searchAll = (text: string) =>
  ask<SearchHit[]>('GET', `/api/screen/search?q=${encodeURIComponent(text)}`)
