'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { actOn } from '@/components/records/record-api'
import { Button } from '@/components/ui/button'
import { lazily } from '@/components/ui/lazily'
import { toastDone, toastFailed } from '@/components/ui/toast'
import { useSpeech } from '@/lib/i18n/react'
import type { Row } from '@/lib/records/list-page'
import { type MonthLook, YearView } from './year-view'
import { type WeekdayLook, WeekBars } from './week-bars'

const RecordDialog = lazily(() => import('@/components/records/record-dialog'))

export interface CalendarLook {
  id: string
  name: string
  timeZone: string
  /** The year's holidays can be entered by themselves. */
  mayLoad: boolean
  week: WeekdayLook[]
  months: MonthLook[]
}

type Asked = { record: 'calendar' | 'calendarDay'; id?: string; values?: Row } | null

/** One calendar: its week, its year, and for who keeps it the ways to change both. */
export function CalendarCard(props: { calendar: CalendarLook; year: number; mayEdit: boolean }) {
  const { calendar, year, mayEdit } = props
  const { t } = useSpeech()
  const router = useRouter()
  const [asked, setAsked] = useState<Asked>(null)
  const [isBusy, setBusy] = useState(false)

  async function load() {
    setBusy(true)
    const answer = await actOn('calendar', calendar.id, 'loadHolidays', { year })
    setBusy(false)
    if (!answer.ok) return toastFailed(answer.title || t('settings.failed'))
    toastDone(t('settings.holidaysLoaded', { year }))
    router.refresh()
  }

  return (
    <section aria-label={calendar.name} className="grid gap-4 border-t border-rule pt-4">
      <div className="flex flex-wrap items-center gap-3">
        <div className="min-w-0 flex-1">
          <h2 className="text-16">{calendar.name}</h2>
          <p className="text-12 text-ink-2">{calendar.timeZone}</p>
        </div>
        {mayEdit && calendar.mayLoad && (
          <Button busy={isBusy} onClick={() => void load()}>
            {t('settings.loadHolidays', { year })}
          </Button>
        )}
        {mayEdit && (
          <Button onClick={() => setAsked({ record: 'calendar', id: calendar.id })}>
            {t('settings.editWeek')}
          </Button>
        )}
      </div>
      <WeekBars week={calendar.week} />
      <YearView
        label={t('settings.specialDays', { year })}
        months={calendar.months}
        onDay={
          mayEdit
            ? ({ day, own }) =>
                setAsked(
                  own
                    ? { record: 'calendarDay', id: own.id }
                    : { record: 'calendarDay', values: { calendarId: calendar.id, day } },
                )
            : undefined
        }
      />
      {asked && (
        <RecordDialog
          record={asked.record}
          id={asked.id}
          presets={{ values: asked.values ?? {}, labels: { [calendar.id]: calendar.name } }}
          onClose={() => {
            setAsked(null)
            router.refresh()
          }}
        />
      )}
    </section>
  )
}
