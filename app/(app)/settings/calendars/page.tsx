import type { Metadata } from 'next'
import Link from 'next/link'
import { calendarLook } from './calendar-look'
import { LackingYears } from './lacking-years'
import { viewerSpeech } from '../viewer-speech'
import { CalendarCard } from '@/components/settings/calendar-card'
import { NewCalendar } from '@/components/settings/new-calendar'
import { SettingsSection } from '@/components/settings/settings-section'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { dayOf } from '@/lib/domain/days'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { calendarsLacking, calendarsOf } from '@/lib/queries/calendars'
import { mayInWorkspace } from '@/lib/queries/workspace-rights'
import { theStore } from '@/lib/server/store'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await viewerSpeech()
  return { title: t('settings.calendars') }
}

/** When work is done: each calendar's week, and one of its years day by day. */
export default async function CalendarsPage({ searchParams }: { searchParams: Promise<{ year?: string }> }) {
  const { viewer, t } = await viewerSpeech()
  const { language } = viewer
  const today = dayOf(viewer.now, viewer.timeZone)
  const asked = Number((await searchParams).year)
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : Number(today.slice(0, 4))
  const mayEdit = mayInWorkspace(viewer, 'workspace.update')
  const { calendars, lacking } = await theStore().read(async (reader) => ({
    calendars: await calendarsOf(reader, viewer, year),
    lacking: mayEdit ? await calendarsLacking(reader, viewer) : [],
  }))
  const { settings, records } = messages[language]
  return (
    <SpeechProvider language={language} messages={{ settings, records }}>
      <SettingsSection
        wide
        title={t('settings.calendars')}
        about={t(mayEdit ? 'settings.calendarsDetail' : 'settings.calendarsReadOnly')}
      >
        <LackingYears lacking={lacking} t={t} />
        <div className="flex flex-wrap items-center gap-3">
          {mayEdit && <NewCalendar />}
          <Link href={`?year=${year - 1}`} className={buttonLook('quiet')}>
            {year - 1}
          </Link>
          <span aria-current="true" className="text-16 font-bold tabular-nums">
            {year}
          </span>
          <Link href={`?year=${year + 1}`} className={buttonLook('quiet')}>
            {year + 1}
          </Link>
          <Link href="/calendar-days" className={buttonLook('quiet')}>
            {t('settings.allSpecialDays')}
          </Link>
        </div>
        {calendars.length === 0 && <EmptyState title={t('settings.noCalendars')} />}
        {calendars.map((each) => (
          <CalendarCard
            key={each.calendar.id}
            calendar={calendarLook(each, year, today, language, t)}
            year={year}
            mayEdit={mayEdit}
          />
        ))}
      </SettingsSection>
    </SpeechProvider>
  )
}
