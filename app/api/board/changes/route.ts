import { boardChanges } from '@/lib/queries/board/changes'
import { endpoint } from '@/lib/server/door'
import { parseInput } from '@/lib/server/door/parse-input'
import { boardInputs } from '@/lib/server/rest/board-inputs'
import { methods } from '@/lib/server/rest/methods'

/** A question that travels as POST, since the cards that a board holds do not fit an address. */
const changes = endpoint({
  name: 'board.changes',
  asks: async (reader, actor, { body }) => {
    const input = parseInput(boardInputs.changes, body)
    return input.ok ? { ok: true, value: await boardChanges(reader, actor, input.value) } : input
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: changes })
