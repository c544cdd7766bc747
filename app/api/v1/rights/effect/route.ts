import { rightsEffect } from '@/lib/queries/rights-effect'
import { endpoint } from '@/lib/server/door'
import { parseInput } from '@/lib/records/parse-input'
import { methods } from '@/lib/server/rest/methods'
import { rightsInput } from '@/lib/server/rest/rights-input'

const effect = endpoint({
  name: 'rights.effect',
  asks: async (reader, actor, { body }) => {
    const input = parseInput(rightsInput, body)
    return input.ok ? rightsEffect(reader, actor, input.value) : input
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: effect })
