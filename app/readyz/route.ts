import { readiness } from '@/lib/server/health/readiness'
import { nameRequest } from '@/lib/server/metrics/name-request'

/** Whether this process can do its work: 200, or 503 with a reason for each check that failed. */
export async function GET(): Promise<Response> {
  nameRequest('readyz')
  const found = await readiness(Date.now())
  return Response.json(found, { status: found.ready ? 200 : 503 })
}

export const dynamic = 'force-dynamic'
