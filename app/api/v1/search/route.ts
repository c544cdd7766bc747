import { searchAll } from '@/lib/queries/palette-search'
import { endpoint } from '@/lib/server/door'
import { methods } from '@/lib/server/rest/methods'
import { searchQuestionIn } from '@/lib/server/rest/search-question'

/** Records of every kind that answer a few words, the best first. */
const search = endpoint({
  name: 'search.read',
  isLong: true,
  read: async (reader, actor, { query }) => {
    const question = searchQuestionIn(query)
    return question.ok
      ? { ok: true, value: { data: await searchAll(reader, actor, question.value) } }
      : question
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: search })
