import type { Field } from '@/lib/records/field'
import type { Labels } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'

/** What a condition compares with, while it is being built. */
export interface ValueProps {
  record: RecordName
  name: string
  field: Field
  op: string
  value: unknown
  labels: Labels
  onChange: (value: unknown) => void
  onLabel: (id: string, name: string) => void
}
