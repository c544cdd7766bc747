import { ownedWork } from '@/lib/queries/owned-work'
import { handOver } from '@/lib/server/bulk/hand-over'
import { endpoint } from '@/lib/server/door'
import { parseInput } from '@/lib/records/parse-input'
import { handOverInput } from '@/lib/server/rest/hand-over-input'
import { methods } from '@/lib/server/rest/methods'

interface Params {
  id: string
}

const read = endpoint<Params>({
  name: 'handOver.read',
  read: async (reader, actor, { params }) => ({
    ok: true,
    value: await ownedWork(reader, actor, params.id),
  }),
  isLong: true,
})

const give = endpoint<Params>({
  name: 'handOver.do',
  runs: async (actor, { params, body, reading }) => {
    const input = parseInput(handOverInput, body)
    return input.ok ? handOver(actor, params.id, input.value, reading) : input
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: read, POST: give })
