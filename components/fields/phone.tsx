'use client'

import { Copy } from 'lucide-react'
import { notePhoneUse } from '@/components/records/record-api'
import { IconButton } from '@/components/ui/icon-button'
import { toastDone } from '@/components/ui/toast'
import { normalisePhone } from '@/lib/domain/phone'
import { useSpeech } from '@/lib/i18n/react'
import type { CellProps } from './face'
import { lineInput } from './text'

/** A number to dial or copy, either of which is noted with the record; in lists it came masked and is text. */
export function PhoneCell({ record, name, value, row, isShort }: CellProps) {
  const { t } = useSpeech()
  const number = normalisePhone(String(value))
  if (isShort || !number.ok) return <span className="whitespace-nowrap">{String(value)}</span>
  const note = (way: 'dial' | 'copyPhone') => notePhoneUse(record, String(row.id), name, way)
  async function copy() {
    await navigator.clipboard.writeText(String(value))
    if ((await note('copyPhone')).ok) toastDone(t('records.phoneCopied'))
  }
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      <a
        href={`tel:${number.value.replace('x', ';ext=')}`}
        onClick={() => void note('dial')}
        className="text-celadon underline-offset-2 hover:underline"
      >
        {String(value)}
      </a>
      <IconButton
        label={t('records.copyPhone', { number: String(value) })}
        icon={<Copy aria-hidden className="size-3.5" />}
        className="h-6! w-6! pointer-coarse:-my-2.5 pointer-coarse:size-11!"
        onClick={() => void copy()}
      />
    </span>
  )
}

export const PhoneInput = lineInput({ type: 'tel', inputMode: 'tel' })
