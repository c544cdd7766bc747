import { forecastOf } from '@/lib/queries/board/forecast'
import { endpoint } from '@/lib/server/door'
import { forecastQuestionIn } from '@/lib/server/rest/forecast-question'
import { methods } from '@/lib/server/rest/methods'

/** The forecast, or some of its columns. */
const forecast = endpoint({
  name: 'forecast.read',
  isLong: true,
  read: async (reader, actor, { query }) => {
    const question = forecastQuestionIn(query, actor)
    return question.ok ? { ok: true, value: await forecastOf(reader, actor, question.value) } : question
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: forecast })
