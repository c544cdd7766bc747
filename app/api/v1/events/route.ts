import { listEvents } from '@/lib/queries/list-events'
import { endpoint } from '@/lib/server/door'
import { eventsQuestionIn } from '@/lib/server/rest/events-question'
import { methods } from '@/lib/server/rest/methods'

const events = endpoint({
  name: 'events.list',
  isLong: true,
  read: async (reader, actor, { query }) => {
    const question = eventsQuestionIn(query)
    if (!question.ok) return question
    const { address, cursor, limit } = question.value
    return listEvents(reader, actor, address, cursor, limit)
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: events })
