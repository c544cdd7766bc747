import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'
import { HeadCell } from './table'

interface Props extends ComponentProps<'th'> {
  /** The order in force by this column, if any. */
  order?: 'ascending' | 'descending'
  /** Its place among several, told beside the arrow and, in words, to ears. */
  place?: { number: number; words: string }
  /** `joins` where Shift was held: beside what the order is by already. */
  onSort: (joins: boolean) => void
  figure?: boolean
  /** Of its button: in a grid one cell alone is reached by Tab. */
  tabIndex?: number
  children: ReactNode
}

/** A column's head that sorts by it, and says which way; the arrow never stands between figures and their head. */
export function SortHeadCell({
  order,
  place,
  onSort,
  figure,
  className,
  tabIndex,
  children,
  ...rest
}: Props) {
  const Arrow = order === 'descending' ? ArrowDown : ArrowUp
  // Of several only the first is the order of the table to those who hear it; the others say theirs.
  const isFirst = !place || place.number === 1
  return (
    <HeadCell
      {...rest}
      figure={figure}
      aria-sort={(isFirst && order) || 'none'}
      className={classNames('hover:z-2', className)}
    >
      <button
        type="button"
        tabIndex={tabIndex}
        onClick={(event) => onSort(event.shiftKey)}
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
        {place && (
          <>
            <span aria-hidden className="text-12 text-celadon tabular-nums">
              {place.number}
            </span>
            <span className="sr-only">{place.words}</span>
          </>
        )}
      </button>
    </HeadCell>
  )
}
