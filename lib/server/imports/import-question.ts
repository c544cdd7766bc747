import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import type { Outcome } from '@/lib/domain/refusals'
import { importLine } from '@/lib/queries/imports/import-lines'
import { importView } from '@/lib/queries/imports/import-view'
import { jobWith } from '@/lib/queries/my-jobs'
import { type ImportLine, type ImportView } from '@/lib/records/import-view'
import { plurals } from '@/lib/records/names'
import { shownJob } from '../screen/shown-job'

/** Tells an import as the API does: whose, how far, what came of it, and how its columns are matched. */
export async function importAnswer(reader: Reader, actor: Actor, id: string): Promise<Outcome<unknown>> {
  const view = await importView(reader, actor, id)
  const { fields: _fields, keys: _keys, columns, ...told } = view
  const job = view.jobId === null ? null : await jobOf(reader, actor, view.jobId)
  return {
    ok: true,
    value: {
      ...importInApi(told),
      columns: columns.map(({ name, filled, samples }) => ({ name, filled, samples })),
      job,
    },
  }
}

/** Gives an import's line as the API spells it. */
export function importInApi<Line extends ImportLine>({ record, isMine: _isMine, ...line }: Line) {
  return { ...line, record: plurals[record] }
}

/** Gives an import and its long work as the screen follows them. */
export async function importOnScreen(reader: Reader, actor: Actor, id: string, sheet?: number) {
  const view: ImportView = await importView(reader, actor, id, sheet)
  return { view, job: view.jobId === null ? null : await jobOf(reader, actor, view.jobId) }
}

/** Throws NotFound for an import that is not one's own: what is under way is stopped and taken back by who began it. */
export async function ownLine(reader: Reader, actor: Actor, id: string): Promise<ImportLine> {
  const line = await importLine(reader, actor, id)
  if (!line?.isMine) throw new NotFound()
  return line
}

async function jobOf(reader: Reader, actor: Actor, id: string) {
  // Long work is forgotten after a month, the import is not.
  const found = await jobWith(reader, actor, id).catch((fault: unknown) => {
    if (fault instanceof NotFound) return null
    throw fault
  })
  return found?.ok ? shownJob(actor, found.value) : null
}
