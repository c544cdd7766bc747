import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allowWorkspace } from '@/lib/access/authorize'
import { fieldRightOf, usualFieldRight } from '@/lib/access/fields'
import { readDepartures } from '@/lib/access/learn-departures'
import { type Action, reachesFor, reachOf, settledReach, usualReach } from '@/lib/access/permissions'
import { changeableBy, rightsFor } from '@/lib/access/settle-rights'
import { roles } from '@/lib/domain/roles'
import { descriptions } from '@/lib/records/all'
import { type RecordName, recordNames } from '@/lib/records/names'
import type { KindRights, RoleRights } from '@/lib/records/role-rights'

/** Answers what every role may do with every kind of record and its fields. Throws NotFound for who does not run the workspace. */
export async function roleRights(reader: Reader, actor: Actor): Promise<RoleRights> {
  allowWorkspace(actor, 'workspace.setRights')
  const holders = await holdersIn(reader)
  const kinds = recordNames.filter((record) => !descriptions[record].isStructure)
  return { changeable: changeableBy(actor), kinds: kinds.map((record) => kindRights(holders, record)) }
}

type Holders = Awaited<ReturnType<typeof holdersIn>>

async function holdersIn(reader: Reader) {
  const departures = await readDepartures(reader)
  return roles.map((role) => ({ role, departures }))
}

function kindRights(holders: Holders, record: RecordName): KindRights {
  const { may, fields } = descriptions[record]
  return {
    record,
    verbs: Object.keys(may).map((verb) => {
      const action = `${record}.${verb}` as Action
      const cells = holders.map((holder) => ({
        role: holder.role,
        is: settledReach(holder, action),
        usual: usualReach(holder.role, action),
        comesTo: reachOf(holder, action),
      }))
      return { verb, reaches: reachesFor(action), cells }
    }),
    fields: Object.keys(fields)
      .filter((field) => !fields[field]?.isTechnical)
      .map((field) => {
        const cells = holders.map((holder) => {
          const is = fieldRightOf(holder, record, field)
          return { role: holder.role, is, usual: usualFieldRight(holder.role, record, field), comesTo: is }
        })
        return { field, rights: rightsFor(record, field), cells }
      }),
  }
}
