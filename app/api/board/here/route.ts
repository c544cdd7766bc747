import { presentPeople } from '@/lib/queries/board/present'
import { endpoint } from '@/lib/server/door'
import { parseInput } from '@/lib/records/parse-input'
import { lookAt, lookingAt } from '@/lib/server/presence'
import { boardInputs } from '@/lib/server/rest/board-inputs'
import { methods } from '@/lib/server/rest/methods'

/** A tab says at which board it looks, and is told who else does. Who looks as somebody else is not seen. */
const here = endpoint({
  name: 'board.here',
  asks: async (reader, actor, { body }) => {
    const input = parseInput(boardInputs.here, body)
    if (!input.ok) return input
    const { pipelineId } = input.value
    if (!actor.seenBy) lookAt(input.value, actor.userId)
    const ids = pipelineId === null ? [] : lookingAt(pipelineId)
    return { ok: true, value: { people: await presentPeople(reader, actor, ids) } }
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: here })
