'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import { lazily } from '@/components/ui/lazily'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import { useSpeech } from '@/lib/i18n/react'

const RecordDialog = lazily(() => import('@/components/records/record-dialog'))

export interface CurrencyLine {
  code: string
  name: string
  isOwn: boolean
  /** What holds today; null where no rate is known. */
  rate: { rate: string; since: string } | null
}

/** Each currency with the rate that holds today, and the way to write a new one. */
export function CurrencyTable(props: { own: string; lines: CurrencyLine[]; mayEdit: boolean }) {
  const { t } = useSpeech()
  const router = useRouter()
  const [asked, setAsked] = useState<string | null>(null)
  return (
    <>
      <Table>
        <thead>
          <tr>
            <HeadCell>{t('settings.currencyName')}</HeadCell>
            <HeadCell figure>{t('settings.rateToday')}</HeadCell>
            <HeadCell>{t('settings.rateSince')}</HeadCell>
            {props.mayEdit && (
              <HeadCell>
                <span className="sr-only">{t('settings.newRate')}</span>
              </HeadCell>
            )}
          </tr>
        </thead>
        <tbody>
          {props.lines.map(({ code, name, isOwn, rate }) => (
            <Row key={code}>
              <Cell className="font-bold max-md:min-w-36">{name}</Cell>
              <Cell figure>{rate?.rate ?? (isOwn ? '1' : '—')}</Cell>
              <Cell>
                {isOwn && <Badge>{t('settings.ownCurrency')}</Badge>}
                {!isOwn && (rate ? rate.since : <Badge tone="amber">{t('settings.noRate')}</Badge>)}
              </Cell>
              {props.mayEdit && (
                <Cell className="w-control">
                  {!isOwn && (
                    <IconButton
                      label={t('settings.newRateOf', { code })}
                      icon={<Plus aria-hidden className="size-4" />}
                      onPointerEnter={() => void RecordDialog.preload()}
                      onFocus={() => void RecordDialog.preload()}
                      onClick={() => setAsked(code)}
                    />
                  )}
                </Cell>
              )}
            </Row>
          ))}
        </tbody>
      </Table>
      {asked && (
        <RecordDialog
          record="rate"
          presets={{ values: { currency: asked, toCurrency: props.own }, labels: {} }}
          onClose={() => {
            setAsked(null)
            router.refresh()
          }}
        />
      )}
    </>
  )
}
