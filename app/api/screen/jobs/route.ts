import { myJobs } from '@/lib/queries/my-jobs'
import { endpoint } from '@/lib/server/door'
import { methods } from '@/lib/server/rest/methods'
import { shownJob } from '@/lib/server/screen/shown-job'

/** My long work. */
const jobs = endpoint({
  name: 'jobs.mine',
  read: async (reader, actor) => {
    const found = await myJobs(reader, actor)
    return found.ok ? { ok: true, value: { jobs: found.value.map((job) => shownJob(actor, job)) } } : found
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: jobs })
