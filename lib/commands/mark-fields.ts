import { workspace, type Writer } from '@/db'
import type { RecordName } from '@/lib/records/names'

const DESCRIBING: readonly RecordName[] = ['customField', 'fieldOption']

/** Lets every process read the custom fields anew at its next question, after an event that changed one or an option. */
export async function markFields(tx: Writer, record: RecordName, eventId: string): Promise<void> {
  if (DESCRIBING.includes(record)) await tx.update(workspace).set({ fieldsMark: eventId })
}
