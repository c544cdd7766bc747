import { invalid, errorsFrom } from '@/lib/domain/refusals'
import { usualStaysOf } from '@/lib/queries/board/usual-stays'
import { endpoint } from '@/lib/server/door'
import { methods } from '@/lib/server/rest/methods'
import { problemsOfQuery } from '@/lib/server/rest/query'

/** How long opportunities stood in each stage before they were won: ?pipelineId=… */
const usual = endpoint({
  name: 'board.usual',
  isLong: true,
  read: async (reader, actor, { query }) => {
    const errors = problemsOfQuery(query, ['pipelineId'], [])
    if (errors.size > 0) return invalid(errorsFrom(errors))
    const pipelineId = query.get('pipelineId') ?? undefined
    return { ok: true, value: await usualStaysOf(reader, actor, { pipelineId }) }
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: usual })
