'use client'

import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { isWithin, type RailItem, shortCount } from './rail-item'
import { useSpeech } from '@/lib/i18n/react'

const look =
  'relative flex h-9 items-center gap-2.5 rounded border border-transparent px-2.25 text-14 text-ink-2 hover:bg-raised hover:text-ink aria-[current]:border-rule aria-[current]:bg-raised aria-[current]:font-bold aria-[current]:text-ink [&>svg]:size-4.5 [&>svg]:shrink-0 [&>svg]:stroke-[1.75]'
const countLook =
  'ml-auto text-12 font-normal text-ink-2 folded:absolute folded:-top-1 folded:-right-2 folded:min-w-4.5 folded:rounded-full folded:bg-ink folded:px-1 folded:text-center folded:leading-4.5 folded:text-paper'

/** One place in the rail; the number is what waits there for me. */
export function RailLink({ item }: { item: RailItem }) {
  const { t } = useSpeech()
  const here = isWithin(usePathname(), useSearchParams().toString(), item.href)
  const waiting = item.count ? t('shell.waitingForMe', { n: item.count }) : undefined
  return (
    <Link
      href={item.href}
      aria-current={here ? 'page' : undefined}
      data-tooltip={item.label}
      className={look}
    >
      {item.icon}
      <span data-tooltip-label className="min-w-0 truncate folded:sr-only">
        {item.label}
      </span>
      {item.count ? (
        <span className={countLook}>
          <span aria-hidden>{shortCount(item.count)}</span>
          <span className="sr-only">{waiting}</span>
        </span>
      ) : null}
    </Link>
  )
}
