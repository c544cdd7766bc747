import { boardOf } from '@/lib/queries/board/board'
import { endpoint } from '@/lib/server/door'
import { boardQuestionIn } from '@/lib/server/rest/board-question'
import { methods } from '@/lib/server/rest/methods'

const board = endpoint({
  name: 'board.read',
  isLong: true,
  read: async (reader, actor, { query }) => {
    const question = boardQuestionIn(query, actor)
    return question.ok ? { ok: true, value: await boardOf(reader, actor, question.value) } : question
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: board })
