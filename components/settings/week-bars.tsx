import type { OpenWindow } from '@/lib/domain/office-hours'

export interface WeekdayLook {
  label: string
  /** The hours in words. */
  text: string
  windows: OpenWindow[]
}

const DAY = 1440

/** The open hours of a week: a bar for each day, from midnight to midnight, and in words beside it. */
export function WeekBars({ week }: { week: WeekdayLook[] }) {
  return (
    <dl className="grid gap-1 text-14">
      {week.map(({ label, text, windows }) => (
        <div
          key={label}
          className="grid grid-cols-[6rem_minmax(0,1fr)] items-center gap-x-3 sm:grid-cols-[6rem_minmax(0,1fr)_14rem]"
        >
          <dt className="text-ink-2">{label}</dt>
          <dd aria-hidden className="hidden sm:block">
            <svg
              viewBox={`0 0 ${DAY} 10`}
              preserveAspectRatio="none"
              className="block h-2.5 w-full rounded bg-sunk"
            >
              {windows.map(({ from, until }) => (
                <rect key={from} x={from} width={until - from} height="10" className="fill-celadon" />
              ))}
            </svg>
          </dd>
          <dd className={windows.length > 0 ? 'tabular-nums' : 'text-ink-3'}>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
