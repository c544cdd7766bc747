import { ask } from '@/components/records/record-api'
import type { InboxPage, Waiting } from '@/lib/records/inbox-page'

export const moreOfInbox = (cursor: string) =>
  ask<InboxPage>('GET', `/api/screen/inbox?${new URLSearchParams({ cursor }).toString()}`)

export const waitingNow = () => ask<Waiting>('GET', '/api/screen/inbox/waiting')

/** Settles what others brought, or puts it back. */
export const settleNews = (ids: readonly string[], isDone: boolean) =>
  ask<{ changed: number }>('POST', '/api/v1/inbox/settle', { body: { ids, isDone } })

/** Notes that it was opened; that this is not kept when the network fails is no loss. */
export const noteRead = (id: string) =>
  ask<{ id: string }>('POST', '/api/screen/inbox/read', { body: { id } })
