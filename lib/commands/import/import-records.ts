import { v7 as uuidv7 } from 'uuid'
import type { Store } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver, NotFound } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import type { Finding } from '@/lib/domain/import-problems'
import { type Importable, isImportable } from '@/lib/records/importable'
import type { ImportMap } from '@/lib/records/import-map'
import type { CustomWords } from '@/lib/records/import-words'
import type { RecordName } from '@/lib/records/names'
import { compileMap } from './compile-map'
import { countsOfWhole } from './count-batch'
import { Finder } from './finder'
import { Importing, type OnProgress } from './importing'
import { beginAgain, beginImport, type Counts, finishImport, type Origin } from './keep-import'
import { planStages, rememberStages, writeStages } from './prepare-stages'
import type { FileRow } from './read-row'
import type { Run } from './run'

export interface ImportInput extends Origin {
  record: Importable
  header: readonly string[]
  /** The rows once, in order. */
  rows: AsyncIterable<FileRow> | Iterable<FileRow>
  map: ImportMap
  isDryRun?: boolean
  /** Recognises records by this field instead of the map's key. */
  updateBy?: string | undefined
  /** What the workspace calls its own fields. */
  customWords?: CustomWords
  /** The import whose file was kept before; one that is run now is noted under an id of its own. */
  importId?: string
  /** A former run of it was cut off. */
  isBegunAgain?: boolean
}
export interface ImportSummary extends Counts {
  /** Null for a dry run, which is not kept. */
  importId: string | null
  errors: Finding[]
  /** Somebody ended it before all rows were in. */
  isStopped: boolean
}
export type ImportOutcome = { ok: true; value: ImportSummary } | { ok: false; findings: Finding[] }

/**
 * Imports rows into a record by a map: the set form of creating, editing and moving. Each row goes in whole or not at
 * all; refused ones are kept with their reasons and the others go in. The same rows again change nothing. A dry run
 * writes nothing and gives the same counts. Refuses a map that does not fit the file before anything is written, and
 * (NotFound) who may make none of these.
 */
export async function importRecords(
  store: Store,
  actor: Actor,
  input: ImportInput,
  onProgress: OnProgress = () => undefined,
): Promise<ImportOutcome> {
  const { record, map, header, updateBy, customWords, isDryRun = false } = input
  if (!mayImport(actor, record)) throw new NotFound()
  const fitted = compileMap(actor, record, map, header, updateBy, customWords)
  if (!fitted.ok) return fitted
  const run: Run = {
    actor,
    compiled: fitted.compiled,
    finder: new Finder(store, actor),
    importId: input.importId ?? uuidv7(),
    isDryRun,
    planned: new Set(),
    plannedStages: [],
    pipelineId: null,
  }
  const refusal = record === 'opportunity' ? await prepareStages(store, run) : null
  if (refusal) return { ok: false, findings: [refusal] }
  const isKept = input.importId !== undefined
  if (isKept) await store.write((tx) => beginAgain(tx, run))
  else if (!isDryRun) await store.write((tx) => beginImport(tx, run, input))
  const importing = new Importing(store, run, onProgress)
  await importing.takeAll(input.rows)
  const { counts, errors, reasons, isStopped } = importing
  errors.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  const isCutOff = input.isBegunAgain === true && !isDryRun
  const whole = isCutOff ? await store.read((reader) => countsOfWhole(reader, run, counts)) : counts
  const end = { counts: whole, reasons: reasons.all(), isStopped }
  if (isKept || !isDryRun) await store.write((tx) => finishImport(tx, run, end, actor.now))
  return { ok: true, value: { ...whole, importId: isDryRun ? null : run.importId, errors, isStopped } }
}

/** Says whether somebody may bring records of a kind in: whoever may make one. */
export function mayImport(actor: Actor, record: RecordName): boolean {
  return isImportable(record) && mayEver(actor, `${record}.create` as Action)
}

async function prepareStages(store: Store, run: Run): Promise<Finding | null> {
  if (run.isDryRun) {
    const planned = await store.read((reader) => planStages(reader, run))
    if ('made' in planned) rememberStages(run, planned.made)
    return 'finding' in planned ? planned.finding : null
  }
  return store.write(async (tx) => {
    const planned = await planStages(tx, run)
    if ('made' in planned) await writeStages(tx, planned.made)
    return 'finding' in planned ? planned.finding : null
  })
}
