import Link from 'next/link'
import { isPublished } from '@/lib/domain/china-days'
import type { Translate } from '@/lib/i18n/translate'
import type { LackingYear } from '@/lib/queries/calendars'

/** Says which calendars lack a year's holidays: until they are entered, terms would be counted as if nobody had a day off. */
export function LackingYears({ lacking, t }: { lacking: LackingYear[]; t: Translate }) {
  if (lacking.length === 0) return null
  return (
    <div role="status" className="rounded bg-amber-wash p-3 text-14 text-amber-ink">
      <ul className="grid gap-1">
        {lacking.map(({ id, name, year }) => (
          <li key={id}>
            <Link href={`/settings/calendars?year=${year}`} className="underline underline-offset-4">
              {t('settings.yearLacking', { name, year })}
            </Link>{' '}
            {t(isPublished(year) ? 'settings.yearToLoad' : 'settings.yearNotPublished')}
          </li>
        ))}
      </ul>
    </div>
  )
}
