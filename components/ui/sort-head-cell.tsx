import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { HeadCell } from './table'

interface Props {
  /** The order in force by this column, if any. */
  order?: 'ascending' | 'descending'
  onSort: () => void
  figure?: boolean
  className?: string
  children: ReactNode
}

/** A column's head that sorts by it, and says which way; the arrow never stands between figures and their head. */
export function SortHeadCell({ order, onSort, figure, className, children }: Props) {
  const Arrow = order === 'descending' ? ArrowDown : ArrowUp
  return (
    <HeadCell figure={figure} aria-sort={order ?? 'none'} className={classNames('hover:z-2', className)}>
      <button
        type="button"
        onClick={onSort}
        className={classNames(
          'group relative inline-flex min-h-6 items-center gap-1 rounded-inner hover:text-ink',
          figure && 'flex-row-reverse',
        )}
      >
        {children}
        <Arrow
          aria-hidden
          className={classNames(
            'size-3.5',
            order ? 'text-celadon' : 'absolute opacity-0 group-hover:opacity-60',
            !order && (figure ? 'right-full' : 'left-full'),
          )}
        />
      </button>
    </HeadCell>
  )
}
