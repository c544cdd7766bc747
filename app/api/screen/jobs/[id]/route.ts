import { jobWith } from '@/lib/queries/my-jobs'
import { endpoint } from '@/lib/server/door'
import { methods } from '@/lib/server/rest/methods'
import { shownJob } from '@/lib/server/screen/shown-job'

/** How far one long work is. */
const job = endpoint<{ id: string }>({
  name: 'jobs.one',
  read: async (reader, actor, { params }) => {
    const found = await jobWith(reader, actor, params.id)
    return found.ok ? { ok: true, value: shownJob(actor, found.value) } : found
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: job })
