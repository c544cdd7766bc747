'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { usePastPages } from '@/components/audit/use-past-pages'
import { actOn } from '@/components/records/record-api'
import { ROW } from '@/components/records/use-row-keys'
import { toastDone, toastFailed } from '@/components/ui/toast'
import { type InboxPart, MOST_SETTLED } from '@/lib/domain/inbox'
import { useSpeech } from '@/lib/i18n/react'
import type { InboxLine, InboxPage } from '@/lib/records/inbox-page'
import { moreOfInbox, noteRead, settleNews } from './inbox-api'

/** Names a line among those of all parts. */
export const keyOf = ({ part, id }: InboxLine) => `${part} ${id}`

/** What waits, page by page, and the way to settle it: gone at once, back where it is refused or taken back. */
export function useInbox(page: InboxPage) {
  const { t } = useSpeech()
  const router = useRouter()
  const paging = usePastPages(page, moreOfInbox)
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const all = paging.pages.flatMap((each) => each.lines)
  const lines = all
    .filter((line) => !gone.has(keyOf(line)))
    .map((line) => (opened.has(line.id) ? { ...line, isRead: true } : line))
  const countOf = (part: InboxPart) =>
    paging.last.counts[part] - all.filter((line) => line.part === part && gone.has(keyOf(line))).length

  async function mark(chosen: readonly InboxLine[], isDone: boolean): Promise<void> {
    const keys = chosen.map(keyOf)
    const put = (isGone: boolean) =>
      setGone((now) => {
        const rest = [...now].filter((key) => !keys.includes(key))
        return new Set(isGone ? [...rest, ...keys] : rest)
      })
    put(isDone)
    const [first] = chosen
    if (!first) return
    const answer =
      first.part === 'tasks'
        ? await actOn('task', first.recordId, 'complete', { isDone })
        : await settleNews(
            chosen.map(({ id }) => id),
            isDone,
          )
    if (!answer.ok) {
      put(!isDone)
      return toastFailed(answer.title || t('inbox.notSettled'))
    }
    const { name, part } = first
    const said =
      chosen.length > 1
        ? t('inbox.settledAll', { n: chosen.length })
        : t(part === 'tasks' ? 'inbox.completed' : 'inbox.settled', { name })
    if (isDone) toastDone(said, { undo: () => mark(chosen, false) })
    router.refresh()
  }
  function settle(line: InboxLine) {
    if (line.part === 'replies') return toastFailed(t('inbox.answerFirst'))
    if (line.part === 'decisions') return toastFailed(t('inbox.decideFirst'))
    focusAfter(keyOf(line))
    void mark([line], true)
  }
  return {
    paging,
    lines,
    countOf,
    settle,
    settleAll: () => void mark(lines.filter(({ part }) => part === 'news').slice(0, MOST_SETTLED), true),
    open(line: InboxLine) {
      if (line.part !== 'news' || line.isRead) return
      setOpened((now) => new Set([...now, line.id]))
      void noteRead(line.id)
    },
  }
}

/** Who goes along the list by keys keeps their place in it when a line leaves. */
function focusAfter(key: string) {
  const rows = [...document.querySelectorAll<HTMLElement>(`[${ROW}]`)]
  const at = rows.findIndex((row) => row.getAttribute(ROW) === key)
  const next = rows[at + 1] ?? rows[at - 1]
  if (document.activeElement?.closest('[data-row]') === rows[at]?.closest('[data-row]')) next?.focus()
}
