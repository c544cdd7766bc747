import type { ComponentProps } from 'react'
import { classNames } from './class-names'

/** A table whose head stays in sight: at the top of its scrolling box, or at `--sticky-top` of the page. */
export function Table({ className, ...rest }: ComponentProps<'table'>) {
  return (
    <table {...rest} className={classNames('w-full border-separate border-spacing-0 text-14', className)} />
  )
}

interface CellProps {
  /** Figures stand to the right, so that their places line up. */
  figure?: boolean
}

export function HeadCell({ figure, className, ...rest }: ComponentProps<'th'> & CellProps) {
  return (
    <th
      scope="col"
      {...rest}
      className={classNames(
        'sticky top-(--sticky-top,0px) z-1 h-row border-b border-rule bg-paper px-2 text-14 font-normal whitespace-nowrap text-ink-2',
        figure ? 'text-right' : 'text-left',
        className,
      )}
    />
  )
}

export function Cell({ figure, className, ...rest }: ComponentProps<'td'> & CellProps) {
  return (
    <td
      {...rest}
      className={classNames(
        'h-row border-b border-rule px-2',
        figure && 'text-right whitespace-nowrap',
        className,
      )}
    />
  )
}

/** A row that answers the pointer; `aria-selected` gives it the chosen wash. */
export function Row({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr {...rest} className={classNames('hover:bg-sunk aria-selected:bg-celadon-wash', className)} />
}
