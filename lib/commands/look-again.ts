import { v7 as uuidv7 } from 'uuid'
import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayOwn } from '@/lib/access/authorize'
import { lookAgainTitle } from '@/lib/domain/tasks'
import type { Outcome } from '@/lib/domain/refusals'
import type { Row } from '@/lib/records/tables'
import { createRecord } from './create-record'
import type { EventLinks } from './write-record'

/** Links under which an act and the task that it makes are one: what takes the act back takes the task with it. */
export function asOne(links: EventLinks): EventLinks {
  return { ...links, batchId: links.batchId ?? uuidv7() }
}

/** Makes the task to look at an opportunity again on a day: its owner's, where the actor may give them one. Refuses as every creation does. */
export async function lookAgain(
  tx: Writer,
  actor: Actor,
  { id, name, customerId, ownerId }: Row<'opportunity'>,
  dueOn: string,
  links: EventLinks,
): Promise<Outcome<unknown>> {
  const isTheirs = ownerId !== null && mayOwn(actor, 'task.create', ownerId)
  return createRecord(
    tx,
    actor,
    'task',
    {
      ...{ title: lookAgainTitle(name, actor.language), dueOn, opportunityId: id, customerId },
      ownerId: isTheirs ? ownerId : actor.userId,
    },
    {},
    links,
  )
}
