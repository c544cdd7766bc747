import { boardPage } from '@/lib/queries/board/board'
import { endpoint } from '@/lib/server/door'
import { boardQuestionIn } from '@/lib/server/rest/board-question'
import { methods } from '@/lib/server/rest/methods'

/** The next cards of one column: ?stage=…&cursor=… */
const cards = endpoint({
  name: 'board.cards',
  isLong: true,
  read: async (reader, actor, { query }) => {
    const question = boardQuestionIn(query, actor)
    if (!question.ok) return question
    return {
      ok: true,
      value: await boardPage(reader, actor, question.value, query.get('cursor') ?? undefined),
    }
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: cards })
