import { type BoardCard, type CardFlag, cardFlags } from '@/lib/domain/board'
import { Badge } from '@/components/ui/badge'
import { useSpeech } from '@/lib/i18n/react'
import type { Language } from '@/lib/domain/languages'
import type { Translate } from '@/lib/i18n/translate'
import { useBoardSurroundings } from './board-context'
import { useNews } from './news-store'
import { newsText } from './news-text'
import { shortDay } from './next-step-text'

/** The worst thing about a card in words, and how many more there are; where the board is compared with a moment, what has changed. */
export function CardFlags({ card }: { card: BoardCard }) {
  const { t, language } = useSpeech()
  const { news: store, stageName } = useBoardSurroundings()
  const news = useNews(store, (told) => (told.isShown ? told.byCard.get(card.id) : undefined))
  if (news) return <News told={news.map((each) => newsText(each, { t, language, stageName }))} />
  const [worst, ...others] = cardFlags(card)
  if (!worst) return null
  return (
    <>
      <span className="flex shrink-0" data-tooltip={longText(worst, t)}>
        <Badge tone={worst.kind === 'hold' || worst.kind === 'waiting' ? 'amber' : 'cinnabar'}>
          {shortText(worst, t, language)}
        </Badge>
      </span>
      {others.length > 0 && (
        <span
          className="shrink-0 text-12 text-ink-2"
          data-tooltip={others.map((flag) => longText(flag, t)).join(' · ')}
        >
          {t('board.moreFlags', { n: others.length })}
        </span>
      )}
    </>
  )
}

function News({ told }: { told: readonly ReturnType<typeof newsText>[] }) {
  const { t } = useSpeech()
  const [first, ...others] = told
  return (
    <span className="flex min-w-0 gap-1" data-tooltip={told.map(({ long }) => long).join(' · ')}>
      {first && <Badge tone={first.tone}>{first.short}</Badge>}
      {others.length > 0 && <span className="shrink-0">{t('board.moreFlags', { n: others.length })}</span>}
    </span>
  )
}

function shortText(flag: CardFlag, t: Translate, language: Language): string {
  if (flag.kind === 'rot') return t('board.rot', { days: flag.days, limit: flag.limit })
  if (flag.kind === 'pastClose') return t('board.pastClose')
  if (flag.kind === 'waiting') return t('board.waitsFor', { who: flag.who })
  return flag.until ? t('board.heldUntil', { day: shortDay(flag.until, language) }) : t('board.held')
}

function longText(flag: CardFlag, t: Translate): string {
  if (flag.kind === 'hold') return flag.until ? t('board.heldUntil', { day: flag.until }) : t('board.held')
  if (flag.kind === 'waiting') return t('board.waitsForLong', { who: flag.who, stage: flag.stage })
  if (flag.kind === 'rot') return t('board.rotLong', { days: flag.days, limit: flag.limit })
  return flag.on ? t('board.pastCloseLong', { day: flag.on }) : t('board.pastClose')
}
