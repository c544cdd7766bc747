'use client'

import { useSpeech } from '@/lib/i18n/react'
import type { ImportReason } from '@/lib/domain/import-state'
import { problemKey } from '@/lib/i18n/problem-key'
import type { ImportField } from '@/lib/records/import-view'

/** Why rows are refused, by reason, each with the first of its rows. */
export function ReasonLines({
  reasons,
  fields,
}: {
  reasons: readonly ImportReason[]
  fields: readonly ImportField[]
}) {
  const { t } = useSpeech()
  return (
    <section className="grid gap-2">
      <h2 className="text-16">{t('importing.reasons')}</h2>
      <ul className="grid border-t border-rule">
        {reasons.map(({ column, field, problem, count, lines }) => (
          <li key={`${column} ${field} ${problem}`} className="border-b border-rule">
            <details>
              <summary className="flex min-h-row cursor-pointer flex-wrap items-baseline gap-x-3 py-1.5 text-14">
                <span className="font-bold">
                  {column ?? fields.find(({ name }) => name === field)?.label}
                </span>
                <span className="min-w-0 flex-1">{t(problemKey(problem))}</span>
                <span className="text-cinnabar tabular-nums">{t('importing.reasonRows', { n: count })}</span>
              </summary>
              <ul className="grid gap-0.5 pb-2 pl-4 text-14 text-ink-2">
                {lines.map(({ line, value }) => (
                  <li key={line} className="truncate">
                    {value ? t('importing.lineValue', { line, value }) : t('importing.lineOnly', { line })}
                  </li>
                ))}
                {count > lines.length && <li>{t('importing.linesMore', { n: count - lines.length })}</li>}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
