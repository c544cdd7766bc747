import { z } from 'zod'
import { readPastAddress } from '@/lib/records/past-address'
import { endpoint } from '@/lib/server/door'
import { parseInput } from '@/lib/records/parse-input'
import { exportLog } from '@/lib/server/exports/export-log'
import { methods } from '@/lib/server/rest/methods'

const input = z.strictObject({ address: z.string('wrong_type').max(20_000, 'too_long') })

/** The log as a CSV file. */
const file = endpoint({
  name: 'log.export',
  runs: (actor, { body }) => {
    const asked = parseInput(input, body)
    if (!asked.ok) return Promise.resolve(asked)
    return Promise.resolve(exportLog(actor, readPastAddress(new URLSearchParams(asked.value.address))))
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: file })
