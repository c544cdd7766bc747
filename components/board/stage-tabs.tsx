'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { BoardColumn } from '@/lib/domain/board'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  columns: readonly BoardColumn[]
  /** The element that swipes from stage to stage. */
  track: RefObject<HTMLElement | null>
}

/** On a phone one stage is seen at a time: the tabs say which, follow the swipe, and lead to another. */
export function StageTabs({ columns, track }: Props) {
  const { t } = useSpeech()
  const [shown, setShown] = useState(columns[0]?.stageId)
  const tabs = useRef<HTMLDivElement>(null)
  const stages = columns.map((column) => column.stageId).join(' ')

  useEffect(() => {
    const root = track.current
    if (!root) return
    const see = (entries: IntersectionObserverEntry[]) => {
      const seen = entries.find((entry) => entry.isIntersecting)?.target.getAttribute('data-stage-id')
      if (seen) setShown(seen)
    }
    const observer = new IntersectionObserver(see, { root, threshold: 0.6 })
    root.querySelectorAll('[data-stage-id]').forEach((stage) => observer.observe(stage))
    return () => observer.disconnect()
  }, [track, stages])

  useEffect(() => {
    const tab = tabs.current?.querySelector<HTMLElement>('[aria-current]')
    tabs.current?.scrollTo({ left: (tab?.offsetLeft ?? 0) - 48 })
  }, [shown])

  const goTo = (stageId: string) => {
    const stage = track.current?.querySelector<HTMLElement>(`[data-stage-id="${CSS.escape(stageId)}"]`)
    // At once: a browser's smooth way there takes longer than anything may move, and swallows a swipe meanwhile.
    if (stage) track.current?.scrollTo({ left: stage.offsetLeft })
  }
  return (
    <div
      ref={tabs}
      role="group"
      aria-label={t('board.stages')}
      className="relative flex shrink-0 gap-5 overflow-x-auto border-b px-4 [scrollbar-width:none] md:hidden"
    >
      {columns.map((column) => (
        <button
          key={column.stageId}
          type="button"
          aria-current={column.stageId === shown || undefined}
          onClick={() => goTo(column.stageId)}
          className={classNames(
            'min-h-11 shrink-0 border-b-2 border-transparent text-16 whitespace-nowrap -outline-offset-2 text-ink-2',
            'aria-[current]:border-celadon aria-[current]:font-bold aria-[current]:text-ink',
          )}
        >
          {column.name} {column.count}
        </button>
      ))}
    </div>
  )
}
