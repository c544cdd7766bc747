/** The look of a row of tabs, whether they switch panels or addresses. */
export const tabListLook = 'flex gap-5 overflow-x-auto border-b border-rule'

export const tabLook =
  'inline-flex h-control shrink-0 items-center gap-1.5 border-b-2 border-transparent text-14 whitespace-nowrap text-ink-2 -outline-offset-2 hover:text-ink aria-[current=page]:border-celadon aria-[current=page]:font-bold aria-[current=page]:text-ink data-[state=active]:border-celadon data-[state=active]:font-bold data-[state=active]:text-ink'
