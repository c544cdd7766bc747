import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { errorsFrom, invalid, type Outcome, type Refused } from '@/lib/domain/refusals'
import { refusalOf } from '../door/refusal-of'
import type { Step } from './batch-input'
import { act, create, remove, update, type Wanted } from './deeds'

/** Faults of a step that mean a refusal; all others, such as a busy database, are the batch's own. */
const REFUSING = new Set(['NotFound', 'UniqueViolation', 'MissingValue', 'ReferenceViolation'])
/** After so many steps others have their turn: the event loop is not to be held by a long batch. */
const TURN = 10

/**
 * Does steps one after another in one transaction, and gives what each answers. A path may name the record of an earlier
 * step ($0), a field of a body too ({"$step": 0}). Refuses as the first step that is refused does, with its number in
 * `details.step` and before the names in `errors`; then nothing of the batch is kept.
 */
export async function doBatch(
  tx: Writer,
  actor: Actor,
  steps: readonly Step[],
): Promise<Outcome<{ data: unknown[] }>> {
  const ids: string[] = []
  const data: unknown[] = []
  for (const [place, step] of steps.entries()) {
    const done = await doStep(tx, actor, step, ids).catch((fault: unknown) => {
      if (
        fault instanceof Error &&
        REFUSING.has(fault.name === 'Error' ? fault.constructor.name : fault.name)
      )
        return refusalOf(fault)
      throw fault
    })
    if (!done.ok) return atStep(place, done)
    ids.push(String(done.value.id))
    data.push(done.value)
    if (place % TURN === TURN - 1) await new Promise((resolve) => setImmediate(resolve))
  }
  return { ok: true, value: { data } }
}

async function doStep(tx: Writer, actor: Actor, step: Step, ids: readonly string[]) {
  const wanted = wantedBy(step, ids)
  if (!wanted.ok) return wanted
  const { value } = wanted
  if (step.method === 'PATCH') return update(tx, actor, value)
  if (step.method === 'DELETE') return remove(tx, actor, value)
  return value.id === '' ? create(tx, actor, value) : act(tx, actor, value)
}

/** Reads what a step wants, with the ids that it takes from earlier ones. Refuses an address that its method does not have. */
function wantedBy({ method, path, ifMatch, body }: Step, ids: readonly string[]): Outcome<Wanted> {
  const [, records = '', id = '', verb = ''] = /^\/([a-z-]+)(?:\/([^/]+)(?:\/([a-z-]+))?)?$/i.exec(path) ?? []
  const parts = [records, id, verb].filter(Boolean).length
  if (method === 'POST' ? parts !== 1 && parts !== 3 : parts !== 2) return invalid({ path: 'invalid' })
  if (method === 'DELETE' && body !== undefined) return invalid({ body: 'unknown_field' })
  const named = id.startsWith('$') ? ids[Number(id.slice(1))] : id
  if (named === undefined) return invalid({ path: 'no_such_record' })
  const values: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(body ?? {})) {
    const place = stepIn(value)
    values[field] = place === null ? value : ids[place]
    if (place !== null && ids[place] === undefined) return invalid({ [field]: 'no_such_record' })
  }
  return { ok: true, value: { records, id: named, verb, match: ifMatch ?? null, body: values } }
}

function stepIn(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, '$step')) return null
  return Object.keys(value).length === 1 ? Number((value as { $step: unknown }).$step) : null
}

function atStep(place: number, { refusal, errors, details }: Refused): Refused {
  const named = Object.entries(errors ?? {}).map(
    ([name, problem]) => [`steps.${place}.${name}`, problem] as const,
  )
  return {
    ...{ ok: false, refusal, details: { ...details, step: place } },
    ...(errors && { errors: errorsFrom(named) }),
  }
}
