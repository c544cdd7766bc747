'use client'

import Link from 'next/link'
import { SurroundingsContext } from '@/components/fields/surroundings-context'
import { useSpeech } from '@/lib/i18n/react'
import { type InboxPage, totalOf } from '@/lib/records/inbox-page'
import type { Surroundings } from '@/lib/records/surroundings'
import { InboxLine } from './inbox-line'
import { keyOf, useInbox } from './use-inbox'

/** How many lines the first page shows. */
const SHOWN = 8

/** The head of the inbox on the first page: answers due and what others brought; tasks have a list of their own there. */
export function InboxFirst({ page, surroundings }: { page: InboxPage; surroundings: Surroundings }) {
  const { t } = useSpeech()
  const { lines, settle, open } = useInbox(page)
  const shown = lines.filter(({ part }) => part !== 'tasks').slice(0, SHOWN)
  if (shown.length === 0) return null
  return (
    <SurroundingsContext value={surroundings}>
      <section aria-labelledby="inbox-first">
        <h2 id="inbox-first" className="border-b border-edge pb-1 text-16 font-bold">
          {t('inbox.inbox')}
        </h2>
        <ul>
          {shown.map((line) => (
            <InboxLine key={keyOf(line)} line={line} onOpen={open} onSettle={settle} />
          ))}
        </ul>
        <p className="py-2">
          <Link href="/inbox" className="text-celadon underline underline-offset-4">
            {t('inbox.all', { n: totalOf(page.counts) })}
          </Link>
        </p>
      </section>
    </SurroundingsContext>
  )
}
