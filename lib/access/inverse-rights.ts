import type { FieldRight, Reach } from '@/lib/domain/role-rights'
import type { Role } from '@/lib/domain/roles'
import type { RecordName } from '@/lib/records/names'
import type { FieldWish, ReachWish, RightsWish } from '@/lib/records/role-rights'

type Changes = Readonly<Record<string, readonly [from: unknown, to: unknown]>>

/** Gives what takes a change of rights back; reads the names of what was changed as reachKey and fieldKey write them. */
export function inverseRights(changes: Changes): RightsWish {
  const reaches: ReachWish[] = []
  const fields: FieldWish[] = []
  for (const [key, [from, to]] of Object.entries(changes)) {
    const [role, name = ''] = key.split(' ') as [Role, string?]
    const [record, field] = name.split('#') as [RecordName, string?]
    if (field === undefined) reaches.push({ role, action: name, from: to as Reach, to: from as Reach })
    else fields.push({ role, record, field, from: to as FieldRight, to: from as FieldRight })
  }
  return { reaches, fields }
}
