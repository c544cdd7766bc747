import { z } from 'zod'
import { endpoint } from '@/lib/server/door'
import { parseInput } from '@/lib/records/parse-input'
import { exportList } from '@/lib/server/exports/export-list'
import { methods } from '@/lib/server/rest/methods'
import { recordOf } from '@/lib/server/rest/record-of'

const input = z.strictObject({ address: z.string('wrong_type').max(20_000, 'too_long') })

/** The rows of a list as a CSV file. */
const file = endpoint<{ records: string }>({
  name: 'records.export',
  runs: async (actor, { params, body }) => {
    const asked = parseInput(input, body)
    return asked.ok ? exportList(actor, recordOf(params.records, actor), asked.value.address) : asked
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: file })
