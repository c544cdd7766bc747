'use client'

import { CopyCheck } from 'lucide-react'
import { nounKey } from '@/components/fields/message-keys'
import { useSpeech } from '@/lib/i18n/react'
import type { Alike } from '@/lib/records/alike'
import { recordHref } from './record-place'

/** Tells below a field which records may be the same: to be looked at beside the form, or whom to ask. */
export function AlikeLines({ alike }: { alike: readonly Alike[] }) {
  const { t } = useSpeech()
  return (
    <div role="status" className="-mt-2 empty:hidden">
      {alike.length > 0 && (
        <ul className="grid gap-1">
          {alike.map(({ record, id, name, detail, owner }, place) => {
            const params = { noun: t(nounKey(record, 'one')), owner: owner ?? '' }
            const whose = owner === null ? 'Nobodys' : ''
            return (
              <li
                key={id ?? place}
                className="flex items-start gap-2 rounded bg-amber-wash px-3 py-2 wrap-anywhere text-ink"
              >
                <CopyCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-amber" />
                {id === null ? (
                  <span>{t(`records.alikeHidden${whose}`, params)}</span>
                ) : (
                  <span>
                    {t(`records.alike${whose}`, params)}{' '}
                    <a
                      href={recordHref(record, id)}
                      target="_blank"
                      className="text-celadon underline underline-offset-4"
                    >
                      {[name || t('records.unnamed'), detail].filter(Boolean).join(' · ')}
                    </a>
                  </span>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
