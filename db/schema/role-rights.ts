import { fieldRights, reaches } from '../../lib/domain/role-rights'
import { roles } from '../../lib/domain/roles'
import { choice, primaryKey, table, text } from '../columns'

/** How far an action of a role goes where the workspace has settled it otherwise than the descriptions say. */
export const roleReaches = table(
  'role_reaches',
  {
    role: choice(roles).notNull(),
    /** 'customer.read' */
    action: text().notNull(),
    reach: choice(reaches).notNull(),
  },
  (t) => [primaryKey({ columns: [t.role, t.action] })],
)

/** What a role may do with a field where the workspace has settled it otherwise than the descriptions say. */
export const roleFields = table(
  'role_fields',
  {
    role: choice(roles).notNull(),
    record: text().notNull(),
    field: text().notNull(),
    right: choice(fieldRights).notNull(),
  },
  (t) => [primaryKey({ columns: [t.role, t.record, t.field] })],
)
