import type { Store } from '@/db'
import { loadActor } from '@/lib/access/load-actor'
import { creationOf } from '@/lib/commands/acts'
import { customKinds, customName, optionKinds, pointingKinds } from '@/lib/domain/custom-fields'
import type { RecordName } from '@/lib/records/names'
import { NOW, people } from './world'

/** The codes of the options that every field of choices has here. */
export const optionCodes = ['a', 'b', 'c'] as const

/** Adds a field to a record through its act, as the owner of the small world; gives its id. */
export async function addField(
  store: Store,
  values: { record: RecordName; kind: string; key?: string; name?: string; [field: string]: unknown },
): Promise<string> {
  const id = await made(store, 'customField', { name: values.key, ...values })
  if (optionKinds.includes(values.kind))
    for (const code of optionCodes)
      await made(store, 'fieldOption', { fieldId: id, code, name: `选项 ${code}`, nameEn: `Option ${code}` })
  await learnt(store)
  return id
}

/** Adds a field of every kind to a record; gives their names by kind. */
export async function addFieldOfEveryKind(store: Store, record: RecordName): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const kind of customKinds) {
    const key = `of${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
    const refersTo = pointingKinds.includes(kind) ? { refersTo: 'user' } : {}
    await addField(store, { record, kind, key, ...refersTo })
    names.set(kind, customName(key))
  }
  return names
}

/** Lets this process know the fields as they are, as every request does first. */
export async function learnt(store: Store): Promise<void> {
  await store.read((reader) => loadActor(reader, people.owner.id, NOW))
}

async function made(store: Store, record: RecordName, values: object): Promise<string> {
  return store.write(async (tx) => {
    const owner = await loadActor(tx, people.owner.id, NOW)
    if (!owner) throw new Error('there is no owner')
    const outcome = await creationOf(record)(tx, owner, values)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    return outcome.value.row.id
  })
}
