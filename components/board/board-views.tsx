'use client'

import { CalendarDays, ChartNoAxesColumn, LayoutList, SquareKanban } from 'lucide-react'
import Link from 'next/link'
import { useRouter, useSearchParams } from 'next/navigation'
import { useShortcuts } from '@/components/shell/use-shortcuts'
import { classNames } from '@/components/ui/class-names'
import type { BoardFilter } from '@/lib/domain/board'
import { useSpeech } from '@/lib/i18n/react'
import { listHref } from './board-as-list'

/** Ways to see what one question leaves in; each has an address of its own under the same parameters. */
const views = [
  { key: 'board', path: '/board', label: 'board.asBoard', icon: SquareKanban },
  { key: 'forecast', path: '/board/forecast', label: 'board.asForecast', icon: ChartNoAxesColumn },
  { key: 'calendar', path: '/board/calendar', label: 'board.asCalendar', icon: CalendarDays },
  { key: 'list', path: null, label: 'board.asList', icon: LayoutList },
] as const

/** Parameters that belong to one view alone. */
const OWN = ['open', 'since', 'month']

interface Props {
  current: 'board' | 'forecast' | 'calendar'
  filter: BoardFilter
}

/** The same opportunities as a board, a forecast, a calendar or a list: by click, and by the keys 1 to 4. */
export function BoardViews({ current, filter }: Props) {
  const { t } = useSpeech()
  const query = useSearchParams()
  const router = useRouter()
  const hrefOf = (path: string | null) => {
    if (path === null) return listHref(filter)
    const kept = new URLSearchParams(query)
    for (const name of OWN) kept.delete(name)
    return kept.size > 0 ? `${path}?${kept}` : path
  }
  useShortcuts(
    views.map(({ path, key }, place) => ({
      code: `Digit${place + 1}`,
      run: () => key !== current && router.push(hrefOf(path)),
    })),
  )
  return (
    <nav aria-label={t('board.views')} className="ml-auto flex self-center rounded border bg-raised p-0.5">
      {views.map(({ key, path, label, icon: Icon }, place) => (
        <Link
          key={key}
          href={hrefOf(path)}
          prefetch={false}
          aria-current={key === current ? 'page' : undefined}
          aria-keyshortcuts={String(place + 1)}
          aria-label={t(label)}
          data-tooltip={`${t(label)} · ${place + 1}`}
          className={classNames(
            'inline-flex h-7 items-center gap-1.5 rounded-inner px-2 text-14 text-ink-2 -outline-offset-2 hover:text-ink pointer-coarse:h-11 pointer-coarse:px-3',
            'aria-[current]:bg-celadon-wash aria-[current]:font-bold aria-[current]:text-celadon',
          )}
        >
          <Icon aria-hidden className="size-4" />
          <span className="max-lg:hidden">{t(label)}</span>
        </Link>
      ))}
    </nav>
  )
}
