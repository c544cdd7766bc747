import { setRights } from '@/lib/commands/set-rights'
import { pastRights } from '@/lib/queries/revertable-rights'
import { rightsEffect } from '@/lib/queries/rights-effect'
import { roleRights } from '@/lib/queries/role-rights'
import type { RightsWish } from '@/lib/records/role-rights'
import type { ActCase } from './act-case'
import { type AskCase, telling } from './ask-case'
import { running } from './reaches'

const wish: RightsWish = {
  reaches: [{ role: 'rep', action: 'customer.read', from: 'own', to: 'all' }],
  fields: [{ role: 'support', record: 'customer', field: 'phone', from: 'edit', to: 'see' }],
}

/** What roles may do is for those who run the workspace. */
export const rightsCommands: Record<string, ActCase[]> = {
  'set-rights': [['changes what roles may do', running, (tx, actor) => setRights(tx, actor, wish)]],
}

export const rightsQueries: Record<string, AskCase[]> = {
  'revertable-rights': [
    [
      'a change that could be taken back',
      running,
      async (reader, actor, its) => {
        const values = JSON.stringify({ 'rep customer.read': ['all', 'own'] })
        const past = { id: 'past', act: 'workspace.setRights', values }
        return telling((await pastRights(reader, actor, [past])).revertable.has('past'), its)
      },
    ],
  ],
  'role-rights': [
    [
      'of all roles',
      running,
      async (reader, actor, its) => telling((await roleRights(reader, actor)).kinds.length > 0, its),
    ],
  ],
  'rights-effect': [
    [
      'before a change',
      running,
      async (reader, actor, its) => telling((await rightsEffect(reader, actor, wish)).ok, its),
    ],
  ],
}
