import { cancelJob } from '@/lib/commands/cancel-job'
import { startJob } from '@/lib/commands/start-job'
import { countsFor, doneInBatch, idsAfter, someIds } from '@/lib/queries/bulk-rows'
import { jobWith, myJobs } from '@/lib/queries/my-jobs'
import { NOW } from '../support/world'
import type { ActCase } from './act-case'
import { type AskCase, telling } from './ask-case'
import { aloneForThemselves, forThemselves, open, reading } from './reaches'

const customers = { record: 'customer' as const, address: {}, until: NOW }

/** Long work is seen and stopped by who started it, and by those who run the workspace. */
export const jobQueries: Record<string, AskCase[]> = {
  'my-jobs': [
    [
      'long work of one’s own',
      aloneForThemselves,
      async (reader, actor, its) => {
        const answer = await myJobs(reader, actor)
        return telling(answer.ok && answer.value.some(({ id }) => id === its.job), its)
      },
    ],
    [
      'one long work',
      forThemselves,
      async (reader, actor, its) => telling((await jobWith(reader, actor, its.job)).ok, its),
    ],
  ],
  'bulk-rows': [
    [
      'ids of all that a list leaves in',
      reading,
      async (reader, actor, its) => {
        const ids = await idsAfter(reader, actor, customers, '', 200)
        return telling(ids.ok && ids.value.includes(its.customer), its)
      },
    ],
    [
      'some of them',
      reading,
      async (reader, actor, its) => {
        const ids = await someIds(reader, actor, customers, 200)
        return telling(ids.ok && ids.value.includes(its.customer), its)
      },
    ],
    [
      'how many',
      reading,
      async (reader, actor, its) => {
        const address = { filter: { field: 'id', op: 'is', value: its.customer } }
        const counts = await countsFor(reader, actor, { ...customers, address }, 'customer.update')
        return telling(counts.ok && counts.value.total === 1, its)
      },
    ],
    [
      'what a batch has done, told of ids alone',
      { ...open, owner: '', admin: '', manager: '', rep: '', support: '', finance: '' },
      async (reader, _actor, its) =>
        telling((await doneInBatch(reader, 'none', 'customer', [its.customer])).size > 0, its),
    ],
  ],
}

export const jobCommands: Record<string, ActCase[]> = {
  'start-job': [
    [
      'starts long work of their own',
      open,
      (tx, actor) => startJob(tx, actor, { kind: 'undo', input: {}, about: { record: 'customer' } }),
    ],
  ],
  'cancel-job': [
    ['stops long work', forThemselves, (tx, actor, { job }) => cancelJob(tx, actor, { id: job })],
  ],
}
