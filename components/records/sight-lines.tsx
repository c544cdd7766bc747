'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useSpeech } from '@/lib/i18n/react'
import type { RecordName } from '@/lib/records/names'
import type { Sight } from '@/lib/records/sight'
import { sightFields, sightHeading, sightReasons } from './sight-words'

interface Props {
  record: RecordName
  sight: Sight
  isSelf: boolean
}

/** Whether somebody sees a record, why, what of it is kept from them; to who runs the workspace, how far each role sees. */
export function SightLines({ record, sight, isSelf }: Props) {
  const { t } = useSpeech()
  const telling = { record, isSelf, t }
  const Icon = sight.isSeen ? Eye : EyeOff
  return (
    <div className="grid gap-4 text-14">
      <div role="status" className="grid gap-1 rounded border border-rule bg-paper p-3">
        <p className="flex items-center gap-2 font-bold">
          <Icon aria-hidden className="size-4 shrink-0" />
          {sightHeading(sight, telling)}
        </p>
        {sightReasons(sight, telling).map((reason) => (
          <p key={reason} className="wrap-anywhere">
            {reason}
          </p>
        ))}
        {sight.isSeen &&
          sightFields(sight, telling).map((line) => (
            <p key={line} className="text-ink-2">
              {line}
            </p>
          ))}
      </div>
      {sight.roles.length > 0 && (
        <div className="grid gap-1">
          <h3 className="text-14 font-normal text-ink-2">{t('sight.roles')}</h3>
          <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
            {sight.roles.map(({ role, reach }) => (
              <div key={role} className="flex justify-between gap-2">
                <dt>{t(`user.role_${role}`)}</dt>
                <dd className="text-ink-2">{t(`sight.reach_${reach}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </div>
  )
}
