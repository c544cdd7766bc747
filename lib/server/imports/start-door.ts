import { z } from 'zod'
import { startImport } from '@/lib/commands/import/start-import'
import { endpoint } from '../door'
import { parseInput } from '@/lib/records/parse-input'
import { pokeJobs } from '../jobs/poke'
import { importAnswer } from './import-question'

z.config({ jitless: true })

const input = z.strictObject({
  map: z.record(z.string(), z.unknown(), 'wrong_type'),
  sheet: z.int('wrong_type').min(0, 'too_small').optional(),
})

/** The door to an import's work: to try it, or to run it. */
export function startDoor(isDryRun: boolean) {
  return endpoint<{ id: string }>({
    name: isDryRun ? 'imports.try' : 'imports.run',
    status: 202,
    write: async (tx, actor, { params, body }) => {
      const asked = parseInput(input, body)
      if (!asked.ok) return asked
      const { map, sheet = 0 } = asked.value
      tx.afterCommit(pokeJobs)
      return startImport(tx, actor, { id: params.id, map, sheet, isDryRun })
    },
    answer: (reader, actor, { params }) => importAnswer(reader, actor, params.id),
  })
}
