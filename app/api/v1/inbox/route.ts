import { inboxPage } from '@/lib/queries/inbox'
import { endpoint } from '@/lib/server/door'
import { inboxQuestionIn } from '@/lib/server/rest/inbox-question'
import { methods } from '@/lib/server/rest/methods'

const inbox = endpoint({
  name: 'inbox.list',
  read: async (reader, actor, { query }) => {
    const question = inboxQuestionIn(query)
    if (!question.ok) return question
    const page = await inboxPage(reader, actor, question.value.cursor, question.value.limit)
    if (!page.ok) return page
    const { lines, counts, nextCursor } = page.value
    return { ok: true, value: { data: lines, counts, nextCursor } }
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: inbox })
