import type { ReactNode } from 'react'

/** A key as it is printed on the keyboard; hidden from ears, which hear aria-keyshortcuts instead. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd
      aria-hidden
      className="inline-flex h-5 min-w-5 items-center justify-center rounded-inner border border-current/35 pointer-coarse:hidden px-1 font-sans text-12 leading-none"
    >
      {children}
    </kbd>
  )
}
