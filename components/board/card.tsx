'use client'

import { memo } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { classNames } from '@/components/ui/class-names'
import type { BoardCard } from '@/lib/domain/board'
import { formatMoney, formatMoneyShort } from '@/lib/domain/money'
import { useSpeech } from '@/lib/i18n/react'
import { CardFlags } from './card-flags'
import { NextStepMark } from './next-step-mark'
import { nextStepText, shortDay } from './next-step-text'

/**
 * The face of a card: name; customer; amount, days in stage and owner; and one line of signals. On a phone amount
 * and signals share a line and the owner stands beside the name.
 */
export const Card = memo(function Card({ card, today }: { card: BoardCard; today: string }) {
  const { t, language } = useSpeech()
  const step = nextStepText(card.nextStep, today, language, t)
  return (
    <span className="grid h-full grid-cols-[minmax(0,1fr)_auto] content-between gap-x-2 max-md:grid-cols-[auto_minmax(0,1fr)_auto]">
      <span className="col-span-full truncate font-bold max-md:col-span-2 max-md:text-16">{card.name}</span>
      <span className="col-span-full truncate text-ink-2 max-md:row-start-2">
        {card.stageName && `${card.stageName} · `}
        {card.customerName ?? t('board.noCustomer')}
      </span>
      <Amount card={card} />
      <span className="flex items-center gap-2 text-12 text-ink-3 max-md:col-start-3 max-md:row-start-1">
        <span className={card.stageName === undefined ? 'max-md:hidden' : undefined}>
          {card.stageName === undefined
            ? t('board.daysInStage', { n: card.daysInStage })
            : card.expectedCloseOn && shortDay(card.expectedCloseOn, language)}
        </span>
        {card.owner && <Avatar name={card.owner.name} />}
      </span>
      <span className="col-span-full flex min-w-0 items-center gap-2 text-12 text-ink-2 max-md:col-span-2">
        <span className="flex min-w-12 items-center gap-1.5" data-tooltip={step}>
          <NextStepMark state={card.nextStep.state} />
          <span className="truncate">{step}</span>
        </span>
        {card.playbook && <Playbook {...card.playbook} />}
        <CardFlags card={card} />
      </span>
    </span>
  )
})

function Amount({ card }: { card: BoardCard }) {
  const { t, language } = useSpeech()
  if (card.amount === null) return <span className="truncate font-bold">{t('board.noAmount')}</span>
  const exact = formatMoney(card.amount, card.currency, language)
  return (
    <span className="truncate font-bold">
      <span data-tooltip={exact}>{formatMoneyShort(card.amount, card.currency, language)}</span>
    </span>
  )
}

/** How much of what is done in this stage has been done. */
function Playbook({ done, of }: { done: number; of: number }) {
  const { t } = useSpeech()
  return (
    <span
      className={classNames('shrink-0 tabular-nums', done === of && 'text-celadon')}
      data-tooltip={t('board.playbook', { done, of })}
    >
      {done}/{of}
    </span>
  )
}
