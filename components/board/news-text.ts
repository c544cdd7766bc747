import type { BadgeTone } from '@/components/ui/badge'
import type { CardNews } from '@/lib/domain/board-news'
import { daysBetween } from '@/lib/domain/days'
import type { Language } from '@/lib/domain/languages'
import { formatMoneyShort } from '@/lib/domain/money'
import type { Translate } from '@/lib/i18n/translate'
import { shortDay } from './next-step-text'

/** Tells one piece of news as a badge does, in a word or two, and whole. */
export function newsText(
  news: CardNews,
  { t, language, stageName }: { t: Translate; language: Language; stageName: (id: string) => string },
): { tone: BadgeTone; short: string; long: string } {
  switch (news.kind) {
    case 'new':
      return { tone: 'celadon', short: t('board.newsNew'), long: t('board.newsNew') }
    case 'moved':
    case 'won':
    case 'lost': {
      const tone = news.kind === 'lost' ? 'cinnabar' : 'celadon'
      const stage = stageName(news.fromStageId)
      const short = news.kind === 'moved' ? t('board.newsFrom', { stage }) : t(`board.news_${news.kind}`)
      return { tone, short, long: t('board.newsFromLong', { stage }) }
    }
    case 'slipped':
    case 'sooner': {
      const days = { n: Math.abs(daysBetween(news.from, news.to)) }
      const between = { from: shortDay(news.from, language), to: shortDay(news.to, language) }
      const isLater = news.kind === 'slipped'
      return {
        tone: isLater ? 'amber' : 'plain',
        short: t(isLater ? 'board.newsSlipped' : 'board.newsSooner', days),
        long: t('board.newsCloseLong', between),
      }
    }
    case 'amount': {
      const told = (amount: number | null) =>
        amount === null ? t('board.noAmount') : formatMoneyShort(amount, news.currency, language)
      const more = (news.to ?? 0) - (news.from ?? 0)
      return {
        tone: more < 0 ? 'amber' : 'plain',
        short: signed(more, (n) => formatMoneyShort(n, news.currency, language)),
        long: t('board.newsAmountLong', { from: told(news.from), to: told(news.to) }),
      }
    }
  }
}

/** Gives a difference with its sign. */
export function signed(difference: number, tell: (size: number) => string): string {
  return `${difference < 0 ? '−' : '+'}${tell(Math.abs(difference))}`
}
