import type { ReactNode } from 'react'

/** Short facts in a row with dots between them; where the row wraps, no line begins or ends with a dot. */
export function DottedLine({ children }: { children: ReactNode }) {
  // Every fact brings its dot; those at the start of a line stand outside and are clipped away.
  return (
    <span className="block overflow-x-clip">
      <span className="-ml-4 flex flex-wrap *:flex *:before:w-4 *:before:shrink-0 *:before:text-center *:before:content-['·'/'']">
        {children}
      </span>
    </span>
  )
}
