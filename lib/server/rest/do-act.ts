import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { type ActDone, acts } from '@/lib/commands/named-acts'
import { doDescribed, isDescribedAct } from '@/lib/commands/described-acts'
import { type ActName, actInputs } from '@/lib/commands/inputs'
import { isId } from '@/lib/domain/ids'
import type { Outcome } from '@/lib/domain/refusals'
import type { RecordName } from '@/lib/records/names'
import { parseInput } from '@/lib/records/parse-input'

/** Does the act that a route's verb names. Throws NotFound for no such verb; refuses input that the act does not take. */
export async function doAct(
  tx: Writer,
  actor: Actor,
  record: RecordName,
  verb: string,
  id: string,
  body: unknown,
): Promise<Outcome<ActDone>> {
  const name = `${record}.${verb}`
  if (!isId(id)) throw new NotFound()
  if (isDescribedAct(name)) return doDescribed(tx, actor, name, id, body)
  if (!isAct(name)) throw new NotFound()
  return doNamed(tx, actor, name, id, body)
}

async function doNamed<N extends ActName>(tx: Writer, actor: Actor, name: N, id: string, body: unknown) {
  const input = parseInput(actInputs[name] as Parameters<typeof parseInput>[0], body)
  return input.ok ? acts[name](tx, actor, id, input.value as never) : input
}

function isAct(name: string): name is ActName {
  return Object.hasOwn(acts, name)
}
