'use client'

import type { ReactNode } from 'react'
import { lazily } from '@/components/ui/lazily'
import type { BoardFilter } from '@/lib/domain/board'
import { useSpeech } from '@/lib/i18n/react'
import type { TreeProps } from './board-tree'
import { OwnerChip } from './owner-chip'
import { TextChip } from './text-chip'

interface Props {
  filter: BoardFilter
  /** Fields that cards show. */
  card?: readonly string[] | undefined
  tree: Omit<TreeProps, 'filter' | 'card' | 'onChange'>
  people: readonly { id: string; name: string }[]
  onChange: (filter: BoardFilter) => void
  /** What else the board is looked at with. */
  children?: ReactNode
}

const BoardTree = lazily(() => import('./board-tree'))

/** Owner, text and all other conditions as chips that can be read, changed and taken away. */
export function BoardFilters({ filter, card, people, tree, onChange, children }: Props) {
  const { t } = useSpeech()
  return (
    <div
      role="group"
      aria-label={t('board.filters')}
      className="flex flex-wrap items-center gap-2 md:min-h-control max-md:-mx-4 max-md:-my-1 max-md:flex-nowrap max-md:overflow-x-auto max-md:px-4 max-md:py-1 max-md:*:shrink-0"
    >
      <OwnerChip filter={filter} people={people} onChange={onChange} />
      <TextChip filter={filter} onChange={onChange} />
      {children}
      <BoardTree {...tree} {...{ filter, card, onChange }} />
    </div>
  )
}
