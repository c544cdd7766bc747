import { ask } from '@/components/records/record-api'
import type { JobShown } from '@/lib/domain/jobs'

export const myJobs = () => ask<{ jobs: JobShown[] }>('GET', '/api/screen/jobs')

export const cancelJob = (id: string) => ask<{ id: string }>('POST', `/api/screen/jobs/${id}/cancel`)
