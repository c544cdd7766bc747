'use client'

import { CircleAlert, CircleCheck } from 'lucide-react'
import { useSpeech } from '@/lib/i18n/react'

export interface CheckLook {
  name: string
  label: string
  isFine: boolean
  /** That it is fine, or why not and what to do. */
  detail: string
}

/** What readiness looks at, each with its word; cinnabar only for what is wrong. */
export function CheckList(props: { isReady: boolean; at: string; checks: CheckLook[] }) {
  const { t } = useSpeech()
  return (
    <section className="grid gap-2">
      <div>
        <h2 className={props.isReady ? 'text-16 text-celadon' : 'text-16 text-cinnabar'}>
          {t(props.isReady ? 'settings.ready' : 'settings.notReady')}
        </h2>
        <p className="text-12 text-ink-3">{t('settings.checkedAt', { at: props.at })}</p>
      </div>
      <ul className="divide-y divide-rule border-y border-rule text-14">
        {props.checks.map(({ name, label, isFine, detail }) => (
          <li key={name} className="flex gap-3 py-2">
            <span
              className={isFine ? 'text-celadon [&>svg]:size-4' : 'text-cinnabar [&>svg]:size-4'}
              aria-hidden
            >
              {isFine ? <CircleCheck className="mt-0.75" /> : <CircleAlert className="mt-0.75" />}
            </span>
            <span className="grid min-w-0 flex-1 gap-x-4 md:grid-cols-[12.25rem_minmax(0,1fr)]">
              <span>{label}</span>
              <span className={isFine ? 'text-ink-2' : 'text-cinnabar'}>{detail}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
