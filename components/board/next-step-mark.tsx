import type { NextStep } from '@/lib/domain/board'

const looks: Record<NextStep['state'], string> = {
  overdue: 'border-cinnabar bg-cinnabar',
  today: 'border-amber bg-linear-to-r from-amber from-50% to-transparent to-50%',
  planned: 'border-ink-2',
  none: 'border-dashed border-ink-3',
}

/** The next step by its shape: filled is overdue, half is today, a ring is planned, a dashed ring is none. */
export function NextStepMark({ state }: { state: NextStep['state'] }) {
  return (
    <span
      aria-hidden
      className={`inline-block size-2.5 shrink-0 rounded-full border-[1.5px] ${looks[state]}`}
    />
  )
}
