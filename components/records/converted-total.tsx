'use client'

import { fullDay } from '@/components/fields/dates'
import { Popover } from '@/components/ui/popover'
import type { ConvertedSum } from '@/lib/domain/exchange-rates'
import { formatMoney } from '@/lib/domain/money'
import { useSpeech } from '@/lib/i18n/react'

/** What several currencies come to in the workspace's: opened, each with its rate and day, and those that have none apart. */
export function ConvertedTotal({ field, sum }: { field: string; sum: ConvertedSum }) {
  const { t, language } = useSpeech()
  const { to, total, parts, missing } = sum
  const told = total === null ? t('records.inAllTooLarge') : formatMoney(total, to, language)
  const lacking = missing.map(({ currency }) => currency)
  const rated = parts.flatMap(({ rate }) => (rate ? [rate] : []))
  const hint = [
    ...rated.map(({ currency, rate, fromDay }) =>
      t('records.rateLine', { currency, rate, to, day: fullDay(fromDay, language) }),
    ),
    ...(lacking.length > 0 ? [`${lacking.join(', ')}: ${t('records.noRate')}`] : []),
  ].join(' · ')
  return (
    <Popover
      label={t('records.inAllOpen', { field, currency: to })}
      className="rounded underline decoration-dotted underline-offset-4 hover:text-ink"
      button={
        <span data-tooltip={hint}>
          {parts.length > 0 && t('records.inAll', { sum: told })}
          {lacking.length > 0 && (
            <span className="text-amber-ink">
              {parts.length > 0 ? ' · ' : ''}
              {lacking.join(', ')}: {t('records.noRate')}
            </span>
          )}
        </span>
      }
    >
      {() => (
        // What scrolls is reached by keys.
        <div tabIndex={0} className="grid gap-3 p-3 text-14 text-ink">
          <table className="border-collapse">
            <caption className="pb-2 text-left text-12 text-ink-2">{t('records.inAllHint')}</caption>
            <tbody>
              {parts.map(({ currency, sum: own, amount, rate }) => (
                <tr key={currency} className="border-t border-rule align-top">
                  <td className="py-1 pr-4 whitespace-nowrap tabular-nums">
                    {formatMoney(own, currency, language)}
                    {rate && (
                      <span className="block text-12 text-ink-2">
                        {t('records.rateLine', {
                          currency,
                          rate: rate.rate,
                          to,
                          day: fullDay(rate.fromDay, language),
                        })}
                      </span>
                    )}
                  </td>
                  <td className="py-1 text-right whitespace-nowrap tabular-nums">
                    {formatMoney(amount, to, language)}
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr className="border-t border-ink-3 font-bold">
                <td className="py-1 pr-4">≈ {to}</td>
                <td className="py-1 text-right whitespace-nowrap tabular-nums">{told}</td>
              </tr>
            </tfoot>
          </table>
          {missing.length > 0 && (
            <p className="max-w-72 text-amber-ink">
              {missing.map(({ currency, sum: own }) => formatMoney(own, currency, language)).join(' · ')}
              <span className="block text-12">{t('records.noRateHint')}</span>
            </p>
          )}
        </div>
      )}
    </Popover>
  )
}
