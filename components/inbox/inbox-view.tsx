'use client'

import { Inbox } from 'lucide-react'
import { useRef } from 'react'
import { SurroundingsContext } from '@/components/fields/surroundings-context'
import { ListMore } from '@/components/records/list-more'
import { useRowKeys } from '@/components/records/use-row-keys'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { inboxParts } from '@/lib/domain/inbox'
import { useSpeech } from '@/lib/i18n/react'
import type { InboxPage } from '@/lib/records/inbox-page'
import type { Surroundings } from '@/lib/records/surroundings'
import { InboxLine } from './inbox-line'
import { keyOf, useInbox } from './use-inbox'

/** All that waits for one person, part by part; gone through by J, K, Enter and E. */
export function InboxView({ page, surroundings }: { page: InboxPage; surroundings: Surroundings }) {
  const { t } = useSpeech()
  const list = useRef<HTMLDivElement>(null)
  const { paging, lines, countOf, settle, settleAll, open } = useInbox(page)
  useRowKeys(list, {
    onEdit: (key) => {
      const line = lines.find((each) => keyOf(each) === key)
      if (line) settle(line)
    },
  })
  const shown = inboxParts.filter((part) => lines.some((line) => line.part === part))
  return (
    <SurroundingsContext value={surroundings}>
      <div ref={list} className="mx-auto flex w-full max-w-5xl flex-col gap-8 px-6 py-6 max-md:px-4">
        <header className="grid gap-1">
          <h1 className="text-20 font-bold">{t('inbox.inbox')}</h1>
          <p className="text-ink-2">{t('inbox.about')}</p>
          {lines.length > 0 && <p className="text-12 text-ink-3 max-md:hidden">{t('inbox.keys')}</p>}
        </header>
        {shown.length === 0 && (
          <EmptyState icon={<Inbox aria-hidden />} title={t('inbox.empty')}>
            {t('inbox.emptyDetail')}
          </EmptyState>
        )}
        {shown.map((part) => (
          <section key={part} aria-labelledby={`inbox-${part}`}>
            <div className="flex items-baseline gap-2 border-b border-edge pb-1">
              <h2 id={`inbox-${part}`} className="text-16 font-bold">
                {t(`inbox.part_${part}`)}{' '}
                <span className="text-14 font-normal text-ink-2">{countOf(part)}</span>
              </h2>
              {part === 'news' && countOf(part) > 1 && (
                <Button className="ml-auto" onClick={settleAll}>
                  {t('inbox.settleAll')}
                </Button>
              )}
            </div>
            <ul>
              {lines
                .filter((line) => line.part === part)
                .map((line) => (
                  <InboxLine key={keyOf(line)} line={line} onOpen={open} onSettle={settle} />
                ))}
            </ul>
          </section>
        ))}
        <ListMore
          hasMore={paging.hasMore}
          state={paging.isLoading ? 'loading' : 'resting'}
          loadMore={paging.loadMore}
        />
      </div>
    </SurroundingsContext>
  )
}
