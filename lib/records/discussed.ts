import type { RecordName } from './names'

/** Kinds of record that people hand to each other and talk about. */
export const discussed = [
  'customer',
  'contact',
  'lead',
  'opportunity',
  'contract',
  'asset',
  'ticket',
  'task',
] as const satisfies readonly RecordName[]
export type Discussed = (typeof discussed)[number]

/** Says whether a kind of record is one that people talk about. */
export function isDiscussed(record: string): record is Discussed {
  return discussed.some((each) => each === record)
}
