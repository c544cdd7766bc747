import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Reader, ReferenceViolation, type Store, UniqueViolation } from '@/db'
import type { Finding } from '@/lib/domain/import-problems'
import { descriptions } from '@/lib/records/all'
import { isUnique, ownKey } from '@/lib/records/import-fields'
import { Batch } from './batch'
import { gather } from './gather'
import { type Counts, keepRefused } from './keep-import'
import { planRow } from './plan-row'
import { type Draft, type FileRow, finding, readRow } from './read-row'
import { Reasons } from './reasons'
import { referenceRule } from './reference-rule'
import type { Run } from './run'
import { writeBatch } from './write-batch'

/** A transaction is to hold the writing connection for about this long, so that a server beside it goes on writing. */
const WANTED_MS = 30
const FEWEST = 32
const MOST = 128
/** Between transactions, so that others who wait for the lock get it. */
const PAUSE_MS = 3
/** How often a row is tried whose value somebody else takes at the same time. */
const MOST_TRIES = 3
/** Findings told in the answer; all are kept with the import. */
const MOST_TOLD = 1000

/** Hears how far an import is, after each transaction; false ends it there. */
export type OnProgress = (counts: Counts) => boolean | void | Promise<boolean | void>

/** Takes the rows of one import, batch by batch, each in a transaction short enough for a server beside it. */
export class Importing {
  readonly counts: Counts = { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, refused: 0 }
  readonly errors: Finding[] = []
  readonly reasons = new Reasons()
  /** Somebody has asked for its end. */
  isStopped = false
  readonly #seen = new Map<string, string>()
  #size = FEWEST
  /** Rows that refer to rows of the same file that have not come yet. */
  #postponed: Draft[] = []

  constructor(
    readonly store: Store,
    readonly run: Run,
    readonly onProgress: OnProgress,
  ) {}

  /** Takes all rows; those put off once more after the others, as long as that gets any further. */
  async takeAll(rows: AsyncIterable<FileRow> | Iterable<FileRow>): Promise<void> {
    await this.#loadIndexes()
    let drafts: Draft[] = []
    for await (const row of rows) {
      this.counts.read += 1
      const draft = this.#read(row)
      if (draft) drafts.push(draft)
      if (drafts.length < this.#size) continue
      await this.#take(drafts)
      if (this.isStopped) return
      drafts = []
    }
    await this.#take(drafts)
    await this.#takePostponed()
    if (this.#postponed.length === 0) return
    // Somebody else may have written what they refer to.
    this.run.finder.forget()
    await this.#loadIndexes()
    await this.#takePostponed()
    await this.#takeAgain(true)
  }

  async #takePostponed(): Promise<void> {
    for (let before = Infinity; this.#postponed.length > 0 && this.#postponed.length < before;) {
      before = this.#postponed.length
      await this.#takeAgain(false)
    }
  }

  async #takeAgain(isLast: boolean): Promise<void> {
    const drafts = this.#postponed.splice(0)
    while (drafts.length > 0 && !this.isStopped) await this.#take(drafts.splice(0, this.#size), isLast)
  }

  /** Reads a row; null for one that the map leaves out, and for the same row again. */
  #read(row: FileRow): Draft | null {
    const { compiled, actor } = this.run
    if (compiled.skip.some(({ index, values }) => values.has(row.cells[index]?.trim() ?? ''))) {
      this.counts.skipped += 1
      return null
    }
    const draft = readRow(compiled, row, actor)
    const key = `${draft.key.field}\t${draft.key.text}`
    const content = createHash('sha256').update(JSON.stringify(row.cells)).digest('base64')
    const before = this.#seen.get(key)
    if (before === content) {
      this.counts.skipped += 1
      return null
    }
    if (before !== undefined && draft.key.text !== '')
      draft.findings.push(finding(row, null, draft.key.field, 'repeated_key', draft.key.text))
    this.#seen.set(key, content)
    return draft
  }

  async #take(drafts: Draft[], isLast = false, tries = 1): Promise<void> {
    if (drafts.length === 0) return
    let began = 0
    const plan = async (reader: Reader): Promise<Batch> => {
      began = performance.now()
      const sound = drafts.filter(({ findings }) => findings.length === 0)
      const gathered = await gather(reader, this.run, sound)
      const batch = new Batch()
      for (const draft of drafts) batch.take(draft, planRow(this.run, gathered, batch, draft, isLast))
      return batch
    }
    try {
      const batch = this.run.isDryRun
        ? await this.store.read(plan)
        : await this.store.write(async (tx) => {
            const planned = await plan(tx)
            await writeBatch(tx, this.run.actor, planned)
            await keepRefused(tx, this.run, refusedOf(planned))
            return planned
          })
      this.#settle(batch)
    } catch (fault) {
      if (!(fault instanceof UniqueViolation || fault instanceof ReferenceViolation)) throw fault
      return this.#takeSingly(drafts, isLast, tries, fault)
    }
    this.#adapt(performance.now() - began, drafts.length)
    if ((await this.onProgress({ ...this.counts })) === false) this.isStopped = true
    // A dry run, too, leaves others their turn.
    await pause(this.run.isDryRun ? 0 : PAUSE_MS)
  }

  /** Somebody else has written what this batch would write: looks again, and finds the row that cannot go in. */
  async #takeSingly(
    drafts: Draft[],
    isLast: boolean,
    tries: number,
    fault: UniqueViolation | ReferenceViolation,
  ): Promise<void> {
    const [only] = drafts
    if (drafts.length === 1 && only && tries > MOST_TRIES) {
      const field = fault instanceof UniqueViolation ? camelCase(fault.columns[0] ?? '') : null
      only.findings.push(finding(only, null, field, field === null ? 'no_such_record' : 'taken', null))
    }
    this.run.finder.forget()
    await this.#loadIndexes()
    for (const draft of drafts) await this.#take([draft], isLast, drafts.length > 1 ? 1 : tries + 1)
  }

  #settle(batch: Batch): void {
    const { counts, run } = this
    for (const { draft, plan } of batch.plans) {
      if (plan.findings.length > 0) {
        counts.refused += 1
        this.errors.push(...plan.findings.slice(0, MOST_TOLD - this.errors.length))
        this.reasons.take(plan.findings)
      } else if (plan.isPostponed) this.#postponed.push(draft)
      else counts[plan.outcome] += 1
    }
    for (const { record, row } of batch.all('inserts')) {
      run.finder.add(record, row.id, row)
      if (!run.isDryRun) continue
      run.planned.add(row.id)
      if (record === run.compiled.record)
        for (const field of descriptions[record].unique ?? [])
          run.planned.add(`${field}\t${String(row[field])}`)
    }
  }

  /** As many rows as would have taken the wanted time, but never more than doubled or halved at once. */
  #adapt(milliseconds: number, rows: number): void {
    if (rows < this.#size) return
    const factor = Math.min(2, Math.max(0.5, WANTED_MS / milliseconds))
    this.#size = Math.min(MOST, Math.max(FEWEST, Math.round(this.#size * factor)))
  }

  async #loadIndexes(): Promise<void> {
    const { finder, compiled } = this.run
    const { record, key, columns, constants } = compiled
    const keyField = key?.field ?? ownKey(record)
    if (keyField !== null && !isUnique(record, keyField)) await finder.load(record, keyField, 'update')
    for (const { name, field } of [
      ...columns.flatMap(({ targets }) => targets),
      ...constants.map(({ target }) => target),
    ]) {
      if (!field.refersTo) continue
      const { other, by } = referenceRule(compiled, name)
      await finder.load(other, by)
    }
    if (record !== 'user') return
    await finder.load('team', 'name')
    await finder.load('user', 'name')
  }
}

function refusedOf(batch: Batch): { row: FileRow; findings: Finding[] }[] {
  return batch.plans
    .filter(({ plan }) => plan.findings.length > 0)
    .map(({ draft, plan }) => ({ row: draft, findings: plan.findings }))
}

function camelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
