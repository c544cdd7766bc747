import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { HeadCell } from './table'

interface Props {
  /** The order in force by this column, if any. */
  order?: 'ascending' | 'descending'
  onSort: () => void
  figure?: boolean
  children: ReactNode
}

/** A column's head that sorts by it, and says which way. */
export function SortHeadCell({ order, onSort, figure, children }: Props) {
  const Arrow = order === 'descending' ? ArrowDown : ArrowUp
  return (
    <HeadCell figure={figure} aria-sort={order ?? 'none'}>
      <button
        type="button"
        onClick={onSort}
        className="group inline-flex min-h-6 items-center gap-1 rounded-inner hover:text-ink"
      >
        {children}
        <Arrow
          aria-hidden
          className={order ? 'size-3.5 text-celadon' : 'size-3.5 opacity-0 group-hover:opacity-60'}
        />
      </button>
    </HeadCell>
  )
}
