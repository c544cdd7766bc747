import { z } from 'zod'
import { cancelJob } from '@/lib/commands/cancel-job'
import { endpoint } from '@/lib/server/door'
import { parseInput } from '@/lib/records/parse-input'
import { pokeJobs } from '@/lib/server/jobs/poke'
import { methods } from '@/lib/server/rest/methods'

const input = z.strictObject({})

/** Asks for the end of long work. */
const cancel = endpoint<{ id: string }>({
  name: 'jobs.cancel',
  write: async (tx, actor, { params, body }) => {
    const asked = parseInput(input, body)
    if (!asked.ok) return asked
    tx.afterCommit(pokeJobs)
    return cancelJob(tx, actor, { id: params.id })
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: cancel })
