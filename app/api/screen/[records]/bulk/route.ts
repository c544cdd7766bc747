import { bulkInput } from '@/lib/commands/bulk-act'
import { runBulk } from '@/lib/server/bulk/run-bulk'
import { endpoint } from '@/lib/server/door'
import { parseInput } from '@/lib/records/parse-input'
import { methods } from '@/lib/server/rest/methods'
import { recordOf } from '@/lib/server/rest/record-of'

/** Does one thing to many records of a list, or says what it would do. */
const bulk = endpoint<{ records: string }>({
  name: 'records.bulk',
  runs: async (actor, { params, body, reading }) => {
    const input = parseInput(bulkInput, body)
    return input.ok ? runBulk(actor, recordOf(params.records, actor), input.value, reading) : input
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: bulk })
