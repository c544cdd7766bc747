'use client'

import { Badge } from '@/components/ui/badge'
import { lazily } from '@/components/ui/lazily'
import type { CellProps, InputProps } from './face'

const TagsCombobox = lazily(() => import('./tags-combobox'))

export function TagsCell({ value }: CellProps) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {(value as string[]).map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
    </span>
  )
}

/** Choose and add; what is needed for that is fetched when the first one is shown. */
export function TagsInput(props: InputProps) {
  return <TagsCombobox {...props} />
}
