import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** Plain fact · what can be done or went as wished · today or look here · wrong or overdue. */
export type BadgeTone = 'plain' | 'celadon' | 'amber' | 'cinnabar'

const tones: Record<BadgeTone, string> = {
  plain: 'bg-sunk text-ink-2',
  celadon: 'bg-celadon-wash text-celadon',
  amber: 'bg-amber-wash text-amber-ink',
  cinnabar: 'bg-cinnabar-wash text-cinnabar',
}

/** A word on a wash; the words carry the meaning, the tone only points at it. */
export function Badge(props: { tone?: BadgeTone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex h-5 max-w-full items-center gap-1 rounded-inner px-1.5 text-12',
        tones[props.tone ?? 'plain'],
      )}
    >
      {props.icon}
      <span className="truncate">{props.children}</span>
    </span>
  )
}
