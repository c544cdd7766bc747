'use client'

import type { ReactNode } from 'react'
import { shortDay } from '@/components/board/next-step-text'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import type { Today } from '@/lib/domain/today'
import { useSpeech } from '@/lib/i18n/react'
import { OpportunityLine } from './opportunity-line'
import { TaskLine } from './task-line'
import { TodaySection } from './today-section'

interface Props {
  name: string
  today: Today
  /** How much the inbox holds, and its head. */
  waiting: number
  inbox: ReactNode
}

/** What waits for one person today: the inbox, tasks due, deals left alone too long, deals expected to close. */
export function TodayView({ name, today, waiting, inbox }: Props) {
  const { t, language } = useSpeech()
  const { day, tasks, rotting, closing, showsAmounts } = today
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(
    Date.parse(day),
  )
  const dayText = (on: string) => (on.slice(0, 4) === day.slice(0, 4) ? shortDay(on, language) : on)
  const isClear = waiting + rotting.count + closing.count === 0
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-8 px-6 py-6 max-md:px-4">
      <header>
        <h1 className="text-20 font-bold">{t('today.greeting', { name })}</h1>
        <p className="text-ink-2">{date}</p>
      </header>
      {isClear && <EmptyState title={t('today.clear')}>{t('today.clearDetail')}</EmptyState>}
      {inbox}
      <TodaySection title={t('today.tasks')} list={tasks} empty={t('today.noTasks')}>
        {tasks.items.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </TodaySection>
      <TodaySection title={t('today.rotting')} list={rotting} empty={t('today.noRotting')}>
        {rotting.items.map((item) => (
          <OpportunityLine key={item.id} item={item} showsAmount={showsAmounts}>
            <Badge tone="cinnabar">
              {t('today.rotten', { days: item.rot?.days ?? 0, limit: item.rot?.limit ?? 0 })}
            </Badge>
          </OpportunityLine>
        ))}
      </TodaySection>
      <TodaySection title={t('today.closing')} list={closing} empty={t('today.noClosing')}>
        {closing.items.map((item) => {
          const on = item.expectedCloseOn ?? ''
          return (
            <OpportunityLine key={item.id} item={item} showsAmount={showsAmounts}>
              <Badge tone={on < day ? 'cinnabar' : 'amber'}>
                {t(on < day ? 'today.pastClose' : 'today.closesOn', { day: dayText(on) })}
              </Badge>
            </OpportunityLine>
          )
        })}
      </TodaySection>
    </div>
  )
}
