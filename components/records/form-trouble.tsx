'use client'

import { CircleAlert } from 'lucide-react'
import { useSpeech } from '@/lib/i18n/react'
import type { Refusal } from './record-api'

/** Why a form was not taken, above it: the fields at fault say the rest. */
export function FormTrouble({ refusal, faults }: { refusal: Refusal | null; faults: number }) {
  const { t } = useSpeech()
  const isOfFields = faults > 0 && (!refusal || refusal.code === 'invalid_input')
  const text = isOfFields ? t('records.checkFields', { n: faults }) : refusal?.title || t('records.notSaved')
  return (
    <p role="alert" className="flex items-start gap-2 rounded bg-cinnabar-wash px-3 py-2 text-cinnabar">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {text}
    </p>
  )
}
