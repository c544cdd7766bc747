import { z } from 'zod'
import { fieldRights, reaches } from '@/lib/domain/role-rights'
import { roles } from '@/lib/domain/roles'
import { recordNames } from '@/lib/records/names'

const MOST = 500
const name = z.string('wrong_type').min(1, 'required').max(100, 'too_long')
const role = z.enum(roles, 'not_a_choice')
const reach = z.enum(reaches, 'not_a_choice')
const right = z.enum(fieldRights, 'not_a_choice')

/** What changing rights takes, and telling what the change would come to. */
export const rightsInput = z.strictObject({
  reaches: z
    .array(z.strictObject({ role, action: name, from: reach, to: reach }), 'wrong_type')
    .max(MOST, 'too_long')
    .default([]),
  fields: z
    .array(
      z.strictObject({
        role,
        record: z.enum(recordNames as [(typeof recordNames)[number]], 'not_a_choice'),
        field: name,
        from: right,
        to: right,
      }),
      'wrong_type',
    )
    .max(MOST, 'too_long')
    .default([]),
})
