import { files, subjectOf, type Writer, writeEvent } from '@/db'
import { type Discussed, discussed } from '@/lib/records/discussed'
import { NOW } from '../support/world'

/** A file on everything that a person has. */
export interface PlantedFiles {
  fileOn: Record<Discussed, string>
  /** One that was taken off. */
  fileOff: Record<Discussed, string>
  /** Brought, and taken by no record yet. */
  fileInHand: string
  /** The event of attaching one to the customer, for undoing. */
  filing: string
}

/** Plants these for a person whose records are planted. */
export async function plantFiles(
  tx: Writer,
  { ownerId, canary }: { ownerId: string; canary: string },
): Promise<PlantedFiles> {
  const idOf = (noun: string) => `${noun}-of-${ownerId}`
  const file = { name: canary, nameKey: canary, type: 'text/plain', bytes: 1, sha256: 'x' }
  const rows = discussed.map((record) => ({ id: `file-${idOf(record)}`, record, recordId: idOf(record) }))
  for (const row of rows)
    await tx.insert(files).values({ ...row, ...file, createdAt: NOW, createdById: ownerId })
  const gone = rows.map(({ id, ...row }) => ({ ...row, id: `off-${id}`, deletedAt: NOW }))
  for (const row of gone)
    await tx.insert(files).values({ ...row, ...file, createdAt: NOW, createdById: ownerId })
  // One event, by which the bin finds it: more of them would fill the first page of the log.
  await writeEvent(tx, {
    act: 'customer.detach',
    subject: subjectOf('customer', idOf('customer')),
    actorId: ownerId,
    at: NOW,
    changes: { attachment: [canary, null], attachmentId: [`off-file-${idOf('customer')}`, null] },
  })
  const fileInHand = `hand-of-${ownerId}`
  await tx.insert(files).values({ id: fileInHand, ...file, createdAt: NOW, createdById: ownerId })
  const filing = await writeEvent(tx, {
    act: 'customer.attach',
    subject: subjectOf('customer', idOf('customer')),
    actorId: ownerId,
    at: NOW,
    changes: { attachment: [null, canary], attachmentId: [null, `file-${idOf('customer')}`] },
  })
  return {
    fileOn: byRecord(rows),
    fileOff: byRecord(gone),
    fileInHand,
    filing,
  }
}

function byRecord(rows: readonly { record: Discussed; id: string }[]) {
  return Object.fromEntries(rows.map(({ record, id }) => [record, id])) as Record<Discussed, string>
}
