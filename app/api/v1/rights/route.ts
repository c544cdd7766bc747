import { setRights } from '@/lib/commands/set-rights'
import { roleRights } from '@/lib/queries/role-rights'
import { endpoint } from '@/lib/server/door'
import { parseInput } from '@/lib/records/parse-input'
import { methods } from '@/lib/server/rest/methods'
import { rightsInput } from '@/lib/server/rest/rights-input'

const read = endpoint({
  name: 'rights.read',
  read: async (reader, actor) => ({ ok: true, value: await roleRights(reader, actor) }),
})

const change = endpoint({
  name: 'rights.set',
  write: async (tx, actor, { body }) => {
    const input = parseInput(rightsInput, body)
    return input.ok ? setRights(tx, actor, input.value) : input
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: read, PATCH: change })
