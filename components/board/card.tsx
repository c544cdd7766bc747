'use client'

import { MessageSquareWarning } from 'lucide-react'
import { memo } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { classNames } from '@/components/ui/class-names'
import { lazily } from '@/components/ui/lazily'
import type { BoardCard } from '@/lib/domain/board'
import { formatMoney, formatMoneyShort } from '@/lib/domain/money'
import { useSpeech } from '@/lib/i18n/react'
import { CardFlags } from './card-flags'
import { DaysInStage } from './days-in-stage'
import { NextStepMark } from './next-step-mark'
import { nextStepText, shortDay } from './next-step-text'

const CardFields = lazily(() => import('./card-fields'))

/**
 * The face of a card: name; customer; amount, probability, days in stage and owner; one line of signals; and the fields that were
 * chosen for cards. Compact, or on a phone, amount and signals share a line and the owner stands beside the name.
 */
export const Card = memo(function Card({ card, today }: { card: BoardCard; today: string }) {
  const { t, language } = useSpeech()
  const step = nextStepText(card.nextStep, today, language, t)
  return (
    <span className="grid h-full grid-cols-[minmax(0,1fr)_auto_auto] content-between gap-x-2 compact:grid-cols-[auto_minmax(0,1fr)_auto] max-md:grid-cols-[auto_minmax(0,1fr)_auto]">
      <span className="col-span-full flex min-w-0 items-center gap-1.5 font-bold compact:col-span-2 max-md:col-span-2 max-md:text-16">
        <span className="truncate">{card.name}</span>
        {card.hasComplaint && <Complaint />}
      </span>
      <span className="col-span-full truncate text-ink-2 compact:col-span-2 compact:row-start-2 max-md:col-span-full max-md:row-start-2">
        {card.stageName && `${card.stageName} · `}
        {card.customerName ?? t('board.noCustomer')}
      </span>
      <span className="flex min-w-0 items-baseline gap-1.5">
        <Amount card={card} />
        <Probability card={card} />
      </span>
      <span
        className={classNames(
          'self-center text-12 text-ink-3 compact:col-start-3 compact:row-start-2',
          card.stageName === undefined && 'max-md:hidden',
        )}
      >
        {card.stageName === undefined ? (
          <DaysInStage card={card} />
        ) : (
          card.expectedCloseOn && shortDay(card.expectedCloseOn, language)
        )}
      </span>
      <span className="flex h-5.5 justify-end compact:col-start-3 compact:row-start-1 max-md:col-start-3 max-md:row-start-1">
        {card.owner && <Avatar name={card.owner.name} />}
      </span>
      <span className="col-span-full flex min-w-0 items-center gap-2 text-12 text-ink-2 compact:col-span-2 max-md:col-span-2 max-md:pr-8">
        <span className="flex min-w-12 items-center gap-1.5" data-tooltip={step}>
          <NextStepMark state={card.nextStep.state} />
          <span className="truncate">{step}</span>
        </span>
        {card.playbook && <Playbook {...card.playbook} />}
        <CardFlags card={card} />
      </span>
      {card.chosen && (
        <span className="col-span-full h-[calc(var(--lines)*var(--line))]">
          <CardFields card={card} chosen={card.chosen} />
        </span>
      )}
    </span>
  )
})

function Complaint() {
  const { t } = useSpeech()
  return (
    <span
      role="img"
      aria-label={t('board.complaint')}
      data-tooltip={t('board.complaint')}
      className="shrink-0 text-cinnabar"
    >
      <MessageSquareWarning aria-hidden className="size-4" />
    </span>
  )
}

/** The stage's own is told fainter than one that somebody has given. */
function Probability({ card: { probability, isProbabilityOwn } }: { card: BoardCard }) {
  const { t } = useSpeech()
  return (
    <span
      className={classNames(
        'shrink-0 text-12 tabular-nums compact:hidden max-md:hidden',
        isProbabilityOwn ? 'text-ink' : 'text-ink-3',
      )}
      data-tooltip={t(isProbabilityOwn ? 'board.probabilityOwn' : 'board.probabilityOfStage', {
        n: probability,
      })}
    >
      {probability}%
    </span>
  )
}

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
