import type { GroupDraft } from '@/lib/records/filter/draft'
import type { Labels } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'

/** What a group of conditions is built with. */
export interface BuilderProps {
  record: RecordName
  fields: readonly string[]
  group: GroupDraft
  labels: Labels
  onChange: (group: GroupDraft) => void
  onLabel: (id: string, name: string) => void
  /** Of a group within another. */
  onRemove?: () => void
}
