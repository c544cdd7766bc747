import type { ReactNode } from 'react'

/** Nothing here yet: says what this is for and offers the one next act. */
export function EmptyState(props: {
  icon?: ReactNode
  title: string
  /** It is all there is on the page. */
  alone?: boolean
  children?: ReactNode
  action?: ReactNode
}) {
  const Heading = props.alone ? 'h1' : 'h2'
  return (
    <div className="mx-auto grid max-w-96 justify-items-center gap-2 px-4 py-12 text-center">
      {props.icon && <span className="mb-1 text-ink-3 [&>svg]:size-7">{props.icon}</span>}
      <Heading className="text-16">{props.title}</Heading>
      {props.children && <div className="text-14 text-ink-2">{props.children}</div>}
      {props.action && <div className="mt-3">{props.action}</div>}
    </div>
  )
}
