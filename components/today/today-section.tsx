'use client'

import type { ReactNode } from 'react'
import type { Counted } from '@/lib/domain/today'
import { useSpeech } from '@/lib/i18n/react'

/** One list of today: its heading counts all, its rows are the first. */
export function TodaySection(props: {
  title: string
  list: Counted<unknown>
  empty: string
  children: ReactNode
}) {
  const { t } = useSpeech()
  const { count, items } = props.list
  return (
    <section>
      <h2 className="flex items-baseline gap-2 border-b border-edge pb-1 text-16 font-bold">
        {props.title}
        <span className="text-14 font-normal text-ink-2">{count}</span>
      </h2>
      {count === 0 ? <p className="py-3 text-ink-2">{props.empty}</p> : <ul>{props.children}</ul>}
      {count > items.length && (
        <p className="py-2 text-ink-2">{t('today.more', { n: count - items.length })}</p>
      )}
    </section>
  )
}
