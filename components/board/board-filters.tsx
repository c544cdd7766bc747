'use client'

import type { BoardFilter } from '@/lib/domain/board'
import { useSpeech } from '@/lib/i18n/react'
import { OwnerChip } from './owner-chip'
import { TextChip } from './text-chip'

interface Props {
  filter: BoardFilter
  people: readonly { id: string; name: string }[]
  onChange: (filter: BoardFilter) => void
}

/** Owner and text as chips that can be read, changed and taken away. */
export function BoardFilters({ filter, people, onChange }: Props) {
  const { t } = useSpeech()
  return (
    <div
      role="group"
      aria-label={t('board.filters')}
      className="flex flex-wrap items-center gap-2 max-md:flex-nowrap"
    >
      <OwnerChip filter={filter} people={people} onChange={onChange} />
      <TextChip filter={filter} onChange={onChange} />
    </div>
  )
}
