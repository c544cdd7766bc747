'use client'

import { openRecord } from '@/components/shell/use-open-record'
import { Popover } from '@/components/ui/popover'
import { type NewsKind, newsKinds } from '@/lib/domain/board-news'
import { useSpeech } from '@/lib/i18n/react'
import { useBoardSurroundings } from './board-context'
import { newsText } from './news-text'
import { useNews } from './news-store'

/** How much of each has changed; each opens to the opportunities, with what became of them. */
export default function NewsSummary({ stageName }: { stageName: (id: string) => string }) {
  const { t } = useSpeech()
  const store = useBoardSurroundings().news
  const news = useNews(store, (told) => told.news)
  if (!news) return null
  if (news.isTooMuch) return <span className="text-14 text-ink-2">{t('board.newsTooMuch')}</span>
  if (news.cards.length === 0) return <span className="text-14 text-ink-2">{t('board.newsNone')}</span>
  return newsKinds.map((kind) => <Kind key={kind} kind={kind} stageName={stageName} />)
}

function Kind({ kind, stageName }: { kind: NewsKind; stageName: (id: string) => string }) {
  const { t, language } = useSpeech()
  const store = useBoardSurroundings().news
  const news = useNews(store, (told) => told.news)
  const cards = (news?.cards ?? []).flatMap(({ id, name, news: all }) => {
    const own = all.find((each) => each.kind === kind)
    return own ? [{ id, name, long: newsText(own, { t, language, stageName }).long }] : []
  })
  if (cards.length === 0) return null
  const label = t(`board.newsCount_${kind}`, { n: cards.length })
  return (
    <Popover
      label={label}
      button={label}
      className="min-h-7 rounded px-1.5 text-14 text-ink-2 underline decoration-dotted underline-offset-4 hover:text-ink pointer-coarse:min-h-11"
    >
      {(close) => (
        <ul className="-m-2 grid grid-cols-[minmax(0,1fr)]">
          {cards.map(({ id, name, long }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  close()
                  openRecord({ kind: 'opportunity', id })
                }}
                className="grid min-h-11 w-full gap-0.5 rounded px-2 py-1.5 text-left hover:bg-sunk"
              >
                <span className="truncate text-14 font-bold">{name}</span>
                <span className="truncate text-12 text-ink-2">{long}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  )
}
