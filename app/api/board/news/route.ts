import { invalid } from '@/lib/domain/refusals'
import { sinceMoment } from '@/lib/domain/since'
import { boardNews } from '@/lib/queries/board/news'
import { endpoint } from '@/lib/server/door'
import { boardQuestionIn } from '@/lib/server/rest/board-question'
import { methods } from '@/lib/server/rest/methods'

/** What has changed on a board: ?pipelineId=…&since=days7, or a day. */
const news = endpoint({
  name: 'board.news',
  isLong: true,
  read: async (reader, actor, { query }) => {
    const asked = new URLSearchParams(query)
    asked.delete('since')
    const question = boardQuestionIn(asked, actor)
    if (!question.ok) return question
    const since = sinceMoment(query.get('since') ?? '', actor.now, actor.timeZone)
    if (since === null) return invalid({ since: 'invalid' })
    return { ok: true, value: await boardNews(reader, actor, { ...question.value, since }) }
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: news })
