import { and, type SQL } from 'drizzle-orm'
import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver, NotFound } from '@/lib/access/authorize'
import { sightOf, visibleFields } from '@/lib/access/fields'
import type { Action } from '@/lib/access/permissions'
import { inSightOf } from '@/lib/access/scope'
import { invalid, type Outcome } from '@/lib/domain/refusals'
import { descriptions } from '@/lib/records/all'
import { parseFilter } from '@/lib/records/filter/parse'
import { filterSql } from '@/lib/records/filter/sql'
import { filterOfAddress, type ListAddress } from '@/lib/records/list-address'
import type { ListPage, ListTotals, ListView } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import type { SavedSegment } from '@/lib/records/saved-lists'
import { filterLabels } from './filter-labels'
import { labelsOf } from './labels'
import { type ListQuestion, listRecords, MOST_ROWS } from './list-records'
import { masked } from './masked'
import { rightsEver } from './rights'
import { segmentWith, viewsOf } from './saved'
import { narrowedByText } from './search/narrowed-by-text'

/** What a row tells beside its columns: which, since when, and whether it is late. */
const COMPANIONS = ['id', 'version', 'status', 'doneAt', 'currency']
const PAGE = 50

/** Gives a list's columns and first page. Throws NotFound for a record that the actor may never read; refuses a wrong address. */
export async function listView(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  address: ListAddress,
): Promise<Outcome<ListView>> {
  const page = await listPage(reader, actor, record, address)
  if (!page.ok) return page
  const segment = await segmentOf(reader, actor, record, address)
  const filters = [address.filter, segment?.filter]
  return {
    ok: true,
    value: {
      ...page.value,
      record,
      segment,
      rights: rightsEver(actor, record),
      columns: columnsFor(actor, record, address),
      fields: [...visibleFields(actor.role, record)],
      filterLabels: await filterLabels(reader, actor, record, filters),
      views: await viewsOf(reader, actor, record),
    },
  }
}

/** Gives one page of a list, from where a former page ended; refuses as listView does. */
export async function listPage(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  address: ListAddress,
  cursor?: string,
): Promise<Outcome<ListPage>> {
  const segment = await segmentOf(reader, actor, record, address)
  const question = { ...questionOf(actor, record, address, segment), limit: PAGE, cursor }
  const answer = await listRecords(reader, actor, question)
  if (!answer.ok) return answer
  const { data, nextCursor } = answer.value
  const columns = columnsFor(actor, record, address)
  const sent = new Set([...COMPANIONS, descriptions[record].title, ...columns])
  const rows = data.map((row) =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([field]) => sent.has(field))
        .map(([field, value]) => [field, masked(descriptions[record].fields[field], value)]),
    ),
  )
  const labels = await labelsOf(reader, actor, record, rows, columns)
  return { ok: true, value: { rows, labels, nextCursor } }
}

/** Gives the ids of a list's rows, 200 at a time: for acts on all that it leaves in. Refuses as listView does. */
export async function listIds(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  address: ListAddress,
  cursor?: string,
): Promise<Outcome<{ ids: string[]; nextCursor: string | null }>> {
  const segment = await segmentOf(reader, actor, record, address)
  const question = { ...questionOf(actor, record, address, segment), limit: MOST_ROWS, cursor }
  const answer = await listRecords(reader, actor, question)
  if (!answer.ok) return answer
  const { data, nextCursor } = answer.value
  return { ok: true, value: { ids: data.map(({ id }) => String(id)), nextCursor } }
}

/** Counts the whole result and adds up its money columns, per currency. Refuses as listView does. */
export async function listTotals(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  address: ListAddress,
): Promise<Outcome<ListTotals>> {
  const sums = columnsFor(actor, record, address).filter(
    (field) => descriptions[record].fields[field]?.isSummed,
  )
  const segment = await segmentOf(reader, actor, record, address)
  const question = { ...questionOf(actor, record, address, segment), limit: 1, isCounted: true, sums }
  const answer = await listRecords(reader, actor, question)
  if (!answer.ok) return answer
  return { ok: true, value: { total: answer.value.total ?? 0, sums: answer.value.sums ?? {} } }
}

/** The columns that a list shows to somebody: those of its address as far as they may be seen, the name always first. */
function columnsFor(actor: Actor, record: RecordName, { columns }: ListAddress): string[] {
  const visible = visibleFields(actor.role, record)
  const { title, fields, columns: usual } = descriptions[record]
  const wanted = columns ? [title, ...columns.filter((column) => column !== title)] : usual
  return [...new Set(wanted)].filter((column) => visible.has(column) && !fields[column]?.isTechnical)
}

/** Gives the rows of a list as a condition beside any scope: for an export of what it leaves in. Refuses as listView does. */
export async function listWhere(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  address: ListAddress,
): Promise<Outcome<SQL>> {
  const segment = await segmentOf(reader, actor, record, address)
  const question = questionOf(actor, record, address, segment)
  const parsed = parseFilter(
    question.filter,
    descriptions[record],
    visibleFields(actor.role, record),
    sightOf(actor),
  )
  if (!parsed.ok) return invalid({ [parsed.path]: parsed.problem })
  const words = question.text ? await narrowedByText(reader, record, question.text) : undefined
  return { ok: true, value: and(filterSql(parsed.filter, record, inSightOf(actor)), words) as SQL }
}

async function segmentOf(reader: Reader, actor: Actor, record: RecordName, { segment }: ListAddress) {
  return segment && record === 'customer' ? segmentWith(reader, actor, segment) : null
}

function questionOf(
  actor: Actor,
  record: RecordName,
  address: ListAddress,
  segment: SavedSegment | null,
): ListQuestion {
  if (!mayEver(actor, `${record}.read` as Action)) throw new NotFound()
  const { text, sort } = address
  const own = filterOfAddress(record, address)
  return { record, text, sort, filter: segment ? { and: [segment.filter, own] } : own }
}
