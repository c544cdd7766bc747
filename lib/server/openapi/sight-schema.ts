import { fieldRights, reaches } from '@/lib/domain/role-rights'
import { roles } from '@/lib/domain/roles'
import type { JsonSchema } from '@/lib/records/kinds/kind'
import { recordNames } from '@/lib/records/names'
import { whole } from './schema-words'

const text: JsonSchema = { type: 'string' }

/** Why somebody sees a record, or does not. */
export const sightSchemas: Record<string, JsonSchema> = {
  Sight: whole({
    person: whole({ id: text, name: text, role: { enum: [...roles] } }),
    isSeen: { type: 'boolean' },
    reach: { enum: [...reaches], description: 'How far their role reads such records.' },
    ways: {
      type: 'array',
      description:
        '`all`: their role reads all. `owner`: it is theirs, or their team’s. `through`: another record leads to it. `shared`: it is shared with everybody. `other`: by something else.',
      items: {
        type: 'object',
        properties: {
          kind: { enum: ['all', 'owner', 'through', 'shared', 'collaborator', 'other'] },
          ownerId: text,
          owner: text,
          record: { enum: [...recordNames] },
          id: text,
          name: text,
        },
        required: ['kind'],
      },
    },
    owner: { anyOf: [whole({ id: text, name: text }), { type: 'null' }] },
    isOwnerInTeam: { type: 'boolean' },
    fields: {
      type: 'array',
      description: 'Fields that are hidden from their role, or only seen.',
      items: whole({ field: text, right: { enum: [...fieldRights] } }),
    },
    roles: {
      type: 'array',
      description: 'How far each role reads such records; empty for who does not run the workspace.',
      items: whole({ role: { enum: [...roles] }, reach: { enum: [...reaches] } }),
    },
  }),
}
