import { z } from 'zod'
import { refuse } from '@/lib/domain/refusals'
import { forecastCategories } from '@/lib/domain/stages'
import { stageEffect } from '@/lib/queries/stage-effect'
import { endpoint } from '@/lib/server/door'
import { parseInput } from '@/lib/records/parse-input'
import { methods } from '@/lib/server/rest/methods'
import { recordOf } from '@/lib/server/rest/record-of'

const input = z.object({
  probability: z.int('wrong_type').min(0, 'too_small').max(100, 'too_large').optional(),
  forecastCategory: z.enum(forecastCategories, 'not_a_choice').optional(),
})

/** Says what an edit would do to other records than its own: of a stage, to the opportunities in it. */
const ask = endpoint<{ records: string; id: string }>({
  name: 'records.effect',
  asks: async (reader, actor, { params, body }) => {
    if (recordOf(params.records, actor) !== 'stage') return refuse('not_found')
    const wish = parseInput(input, body)
    if (!wish.ok) return wish
    return { ok: true, value: await stageEffect(reader, actor, { id: params.id, ...wish.value }) }
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: ask })
