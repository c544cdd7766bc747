import {
  activities,
  contacts,
  customers,
  imports,
  inboxItems,
  jobs,
  opportunities,
  secondFactors,
  sessions,
  stageEvents,
  subjectOf,
  tasks,
  tokens,
  type Writer,
  writeEvent,
} from '@/db'
import { normalisedName } from '@/lib/domain/normalised-name'
import { customerRow } from '../support/plain-rows'
import { NOW, stageIds, TODAY } from '../support/world'
import { type PlantedFiles, plantFiles } from './planted-files'
import { plantParts } from './part-commands'
import { type PlantedKinds, plantKinds } from './planted-kinds'

/** The ids of what belongs to one person; every name and text of it holds the canary. */
export interface Planted extends PlantedKinds, PlantedFiles {
  ownerId: string
  canary: string
  customer: string
  contact: string
  opportunity: string
  lost: string
  binned: string
  activity: string
  task: string
  session: string
  token: string
  /** In their inbox. */
  news: string
  /** Long work that they have started. */
  job: string
  /** A file that they have sent. */
  import: string
  /** The event of a move, for undoing. */
  move: string
}

/** The amount of every planted opportunity: found nowhere by those who may not see amounts. */
export const AMOUNT = 987_654

const stamps = { createdAt: NOW, updatedAt: NOW }

/** Plants one of everything for a person. */
export async function plantFor(tx: Writer, ownerId: string): Promise<Planted> {
  const canary = `canary-${ownerId}-`
  const key = { nameKey: canary, sortKey: canary }
  const idOf = (noun: string) => `${noun}-of-${ownerId}`
  const customer = { name: canary, ...key, normalisedName: normalisedName(canary), phone: '+8613800138000' }
  await tx.insert(customers).values(customerRow(idOf('customer'), { ...customer, ownerId }))
  const about = { customerId: idOf('customer'), ownerId, ...stamps }
  await tx.insert(contacts).values({ id: idOf('contact'), name: canary, ...key, ...about })
  const opportunity = {
    ...about,
    ...key,
    name: canary,
    description: canary,
    pipelineId: 'p-main',
    rank: 'a0',
    amount: AMOUNT,
    currency: 'CNY',
    probability: 30,
    forecastCategory: 'pipeline' as const,
    enteredStageAt: NOW,
    expectedCloseOn: TODAY,
  }
  const closed = { status: 'lost' as const, stageId: stageIds.lost, closedOn: TODAY, closedAt: NOW }
  const open = { status: 'open' as const, stageId: stageIds.needs }
  await tx.insert(opportunities).values({ id: idOf('opportunity'), ...opportunity, ...open })
  await tx.insert(opportunities).values({ id: idOf('lost'), ...opportunity, ...closed })
  await tx.insert(opportunities).values({ id: idOf('binned'), ...opportunity, ...open, deletedAt: NOW })
  await plantParts(tx, ownerId, canary, AMOUNT)
  const held = { ...about, nameKey: canary, opportunityId: idOf('opportunity') }
  await tx.insert(activities).values({
    id: idOf('activity'),
    kind: 'note',
    subject: canary,
    at: NOW,
    isDone: true,
    ...held,
  })
  await tx.insert(tasks).values({ id: idOf('task'), title: canary, dueOn: TODAY, ...held })
  await tx.insert(sessions).values({
    id: idOf('session'),
    secretHash: canary,
    userId: ownerId,
    createdAt: NOW,
    lastSeenAt: NOW,
    expiresAt: NOW + 10,
  })
  const token = { id: idOf('token'), name: canary, secretHash: canary, userId: ownerId, createdAt: NOW }
  await tx.insert(tokens).values(token)
  const news = { kind: 'assigned' as const, record: 'customer', recordId: idOf('customer'), eventId: 'none' }
  await tx.insert(inboxItems).values({ id: idOf('news'), userId: ownerId, ...news, at: NOW })
  const work = { kind: 'bulk', input: {}, about: { record: 'customer', do: 'update' }, runAt: NOW }
  await tx.insert(jobs).values({ id: idOf('job'), ...work, byId: ownerId, createdAt: NOW })
  const file = { record: 'customer', fileName: canary, fileHash: '', map: {}, counts: {}, sheets: [] }
  await tx
    .insert(imports)
    .values({ id: idOf('import'), ...file, byId: ownerId, startedAt: NOW, state: 'matching' })
  await tx
    .insert(secondFactors)
    .values({ userId: ownerId, sealedSecret: canary, createdAt: NOW, confirmedAt: NOW })
  const move = await writeEvent(tx, {
    act: 'opportunity.move',
    subject: subjectOf('opportunity', idOf('opportunity')),
    about: [subjectOf('customer', idOf('customer'))],
    actorId: ownerId,
    at: NOW,
    changes: {
      stageId: [stageIds.contacted, stageIds.needs],
      description: [null, canary],
      amount: [null, AMOUNT],
    },
  })
  const step = { opportunityId: idOf('opportunity'), at: NOW, byId: ownerId }
  await tx.insert(stageEvents).values([
    { id: idOf('step1'), seq: 1, fromStageId: null, toStageId: stageIds.contacted, eventId: 'none', ...step },
    {
      id: idOf('step2'),
      seq: 2,
      fromStageId: stageIds.contacted,
      toStageId: stageIds.needs,
      eventId: move,
      ...step,
    },
  ])
  return {
    ...(await plantKinds(tx, { ownerId, canary, customerId: idOf('customer'), amount: AMOUNT })),
    ...(await plantFiles(tx, { ownerId, canary })),
    ownerId,
    canary,
    customer: idOf('customer'),
    contact: idOf('contact'),
    opportunity: idOf('opportunity'),
    lost: idOf('lost'),
    binned: idOf('binned'),
    activity: idOf('activity'),
    task: idOf('task'),
    session: idOf('session'),
    token: idOf('token'),
    news: idOf('news'),
    job: idOf('job'),
    import: idOf('import'),
    move,
  }
}
