import { forecastPage } from '@/lib/queries/board/forecast'
import { endpoint } from '@/lib/server/door'
import { forecastQuestionIn } from '@/lib/server/rest/forecast-question'
import { methods } from '@/lib/server/rest/methods'

/** The next cards of one column, or of one day: ?column=2026-12&cursor=… */
const cards = endpoint({
  name: 'forecast.cards',
  isLong: true,
  read: async (reader, actor, { query }) => {
    const question = forecastQuestionIn(query, actor)
    if (!question.ok) return question
    const { cursor, ...asked } = question.value
    return { ok: true, value: await forecastPage(reader, actor, asked, cursor) }
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: cards })
