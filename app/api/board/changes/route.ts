import { boardChanges } from '@/lib/queries/board/changes'
import { endpoint } from '@/lib/server/door'
import { parseInput } from '@/lib/records/parse-input'
import { boardInputs } from '@/lib/server/rest/board-inputs'
import { shownBy } from '@/lib/server/rest/board-question'
import { methods } from '@/lib/server/rest/methods'

/** A question that travels as POST, since the cards that a board holds do not fit an address. */
const changes = endpoint({
  name: 'board.changes',
  asks: async (reader, actor, { body }) => {
    const input = parseInput(boardInputs.changes, body)
    if (!input.ok) return input
    const { board, ...asked } = input.value
    const shown = shownBy(actor, board)
    if (!shown.ok) return shown
    return { ok: true, value: await boardChanges(reader, actor, { ...shown.value, ...asked }) }
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: changes })
