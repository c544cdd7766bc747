import { importRecords } from '@/lib/commands/import/import-records'
import type { Counts } from '@/lib/commands/import/keep-import'
import { refuse } from '@/lib/domain/refusals'
import { customWords } from '@/lib/queries/custom-words'
import { keptImport, keptRows } from '@/lib/queries/imports/kept-rows'
import type { RecordName } from '@/lib/records/names'
import { theStore } from '../../store'
import type { LongWorkKind } from '../long-work-kind'
import { presentActor } from '../present-actor'
import type { Run } from '../runner'

/** An import, or its trial, as its row holds it. */
interface ImportJob {
  importId: string
  isDryRun: boolean
}

/** How often at most it is told how far it is. */
const TOLD_MS = 300

/** An import of a file that was kept. */
export const importWork: LongWorkKind = {
  run: (input, run) => work(input as ImportJob, run),
  tell: (job, t) => {
    const { record, isDryRun, importId } = job.about as {
      record: RecordName
      isDryRun: number
      importId: string
    }
    const { created = 0, updated = 0, unchanged = 0, refused = 0 } = job.counts
    const lines = [
      t('jobs.created', { n: created }),
      ...(updated > 0 ? [t('jobs.updated', { n: updated })] : []),
      ...(unchanged > 0 ? [t('jobs.unchanged', { n: unchanged })] : []),
      ...(refused > 0 ? [t('jobs.refused', { n: refused })] : []),
    ]
    const isIn = isDryRun === 0
    return {
      title: t(isIn ? 'jobs.import_run' : 'jobs.import_dry', { what: t(`${record}.many`) }),
      lines: isIn ? lines : [],
      record: isIn ? record : null,
      batchId: isIn && created + updated > 0 ? importId : null,
    }
  },
}

/**
 * Takes the file's rows, batch by batch. Begun again after a restart it meets what is in already as unchanged; what the whole import
 * made is then told by its batch. Refuses where who asked is no longer here, and a map that no longer fits.
 */
async function work({ importId, isDryRun }: ImportJob, { job, signal, report }: Run) {
  const actor = await presentActor(job)
  if (!actor.ok) return actor
  const store = theStore()
  const kept = await store.read((reader) => keptImport(reader, importId))
  if (!kept || kept.jobId !== job.id) return refuse('not_as_it_stands')
  const { record, map, header, sheet, fileName, fileHash } = kept
  const words = await store.read(async (reader) => [
    await customWords(reader, 'zh-CN'),
    await customWords(reader, 'en'),
  ])
  let told = 0
  const tell = async (counts: Counts, isLast = false) => {
    signal.throwIfAborted()
    const now = performance.now()
    if (!isLast && now - told < TOLD_MS) return true
    told = now
    return report({ done: counts.read, counts: { ...counts } })
  }
  const input = {
    record,
    map,
    header,
    fileName,
    fileHash,
    isDryRun,
    importId,
    customWords: words,
    isBegunAgain: job.tries > 1,
  }
  const rows = keptRows(store, importId, sheet)
  const done = await importRecords(store, actor.value, { ...input, rows }, (counts) => tell(counts))
  if (!done.ok) return refuse('not_as_it_stands')
  const { errors: _errors, importId: _importId, isStopped: _isStopped, ...counts } = done.value
  await tell(counts, true)
  return { ok: true as const, value: { importId, ...counts } }
}
