import { nameRequest } from '@/lib/server/metrics/name-request'

/** The process answers; says nothing of what it depends on. */
export function GET(): Response {
  nameRequest('livez')
  return new Response('ok\n', { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}

export const dynamic = 'force-dynamic'
