import { files, subjectOf, type Writer, writeEvent } from '@/db'
import { type Discussed, discussed } from '@/lib/records/discussed'
import { NOW } from '../support/world'

/** A file on everything that a person has. */
export interface PlantedFiles {
  fileOn: Record<Discussed, string>
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
  const filing = await writeEvent(tx, {
    act: 'customer.attach',
    subject: subjectOf('customer', idOf('customer')),
    actorId: ownerId,
    at: NOW,
    changes: { attachment: [null, canary], attachmentId: [null, `file-${idOf('customer')}`] },
  })
  return {
    fileOn: Object.fromEntries(rows.map(({ record, id }) => [record, id])) as Record<Discussed, string>,
    filing,
  }
}
