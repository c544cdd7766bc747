import { isMonth } from '@/lib/domain/forecast-periods'
import { invalid } from '@/lib/domain/refusals'
import { closingDays } from '@/lib/queries/board/closing-days'
import { endpoint } from '@/lib/server/door'
import { boardQuestionIn } from '@/lib/server/rest/board-question'
import { methods } from '@/lib/server/rest/methods'

/** A page of the calendar: ?month=2026-12 */
const days = endpoint({
  name: 'forecast.days',
  isLong: true,
  read: async (reader, actor, { query }) => {
    const rest = new URLSearchParams(query)
    rest.delete('month')
    const question = boardQuestionIn(rest, actor)
    if (!question.ok) return question
    const month = query.get('month') ?? ''
    if (!isMonth(month)) return invalid({ month: 'invalid' })
    return { ok: true, value: await closingDays(reader, actor, { ...question.value, month }) }
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: days })
