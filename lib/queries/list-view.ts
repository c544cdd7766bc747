import type { SQL } from 'drizzle-orm'
import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver, NotFound } from '@/lib/access/authorize'
import { sightOf, visibleFields } from '@/lib/access/fields'
import type { Action } from '@/lib/access/permissions'
import { dayOf } from '@/lib/domain/days'
import { convertSum } from '@/lib/domain/exchange-rates'
import { invalid, type Outcome } from '@/lib/domain/refusals'
import { descriptions } from '@/lib/records/all'
import { parseFilter } from '@/lib/records/filter/parse'
import { filterOfAddress, type ListAddress } from '@/lib/records/list-address'
import type { ListPage, ListTotals, ListView } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import type { SavedSegment } from '@/lib/records/saved-lists'
import { filterLabels } from './filter-labels'
import { labelsOf } from './labels'
import { type ListQuestion, listRecords } from './list-records'
import { masked } from './masked'
import { narrowedBy } from './narrowed'
import { fieldRights, rightsEver } from './rights'
import { ratesOn } from './rates'
import { segmentWith, viewsOf } from './saved'

/** What a row tells beside its columns: which, since when, and whether it is late. */
const COMPANIONS = ['id', 'version', 'status', 'doneAt', 'currency']
const PAGE = 50
const MOST = 200

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
      ...fieldRights(actor, record),
      filterLabels: await filterLabels(reader, actor, record, filters),
      views: await viewsOf(reader, actor, record),
    },
  }
}

/** Gives one page of a list, from where a former page ended, of as many rows as are wanted up to 200; refuses as listView does. */
export async function listPage(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  address: ListAddress,
  cursor?: string,
  wanted = PAGE,
): Promise<Outcome<ListPage>> {
  const segment = await segmentOf(reader, actor, record, address)
  const question = { ...questionOf(actor, record, address, segment), limit: Math.min(wanted, MOST), cursor }
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
  const { total = 0, sums: byField = {} } = answer.value
  return { ok: true, value: { total, sums: byField, converted: await convertedSums(reader, actor, byField) } }
}

/** What the sums that hold another currency than the workspace's come to in that; the others need no word. */
async function convertedSums(
  reader: Reader,
  actor: Actor,
  sums: ListTotals['sums'],
): Promise<ListTotals['converted']> {
  const foreign = Object.entries(sums).filter(([, sum]) =>
    Object.keys(sum).some((currency) => currency !== actor.currency),
  )
  if (foreign.length === 0) return {}
  const today = dayOf(actor.now, actor.timeZone)
  const currencies = foreign.flatMap(([, sum]) => Object.keys(sum))
  const rates = await ratesOn(reader, actor, currencies, today)
  return Object.fromEntries(
    foreign.map(([field, sum]) => [field, convertSum(sum, actor.currency, today, rates)]),
  )
}

/** The columns that a list shows to somebody: those of its address as far as they may be seen, the name always first. */
function columnsFor(actor: Actor, record: RecordName, { columns }: ListAddress): string[] {
  const visible = visibleFields(actor, record)
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
  const { filter } = question
  const parsed = parseFilter(filter, descriptions[record], visibleFields(actor, record), sightOf(actor))
  if (!parsed.ok) return invalid({ [parsed.path]: parsed.problem })
  const narrowed = await narrowedBy(reader, actor, record, parsed.filter, question)
  return { ok: true, value: narrowed('byRow') }
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
  return {
    record,
    text,
    sort,
    import: address.import,
    filter: segment ? { and: [segment.filter, own] } : own,
  }
}
