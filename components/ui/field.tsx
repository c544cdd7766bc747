'use client'

import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { FieldContext } from './field-context'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  label: string
  /** What is wrong and what to do, in words; the control is marked invalid while it stands. */
  error?: string
  hint?: ReactNode
  required?: boolean
  /** The label is for ears only, where the line around it says enough to eyes. */
  bare?: boolean
  children: ReactNode
}

/** A label above, one control, and beside it what is wrong; the control finds its ids by itself. */
export function Field({ label, error, hint, required, bare, children }: Props) {
  const { t } = useSpeech()
  const id = useId()
  const hintId = hint ? `${id}-hint` : undefined
  const errorId = error ? `${id}-error` : undefined
  const describedBy = [errorId, hintId].filter(Boolean).join(' ') || undefined
  return (
    <FieldContext value={{ id, describedBy, invalid: Boolean(error), required }}>
      <div className="grid gap-1">
        <label htmlFor={id} className={bare ? 'sr-only' : 'flex items-baseline gap-2 text-14 font-bold'}>
          {label}
          {required && <span className="text-12 font-normal text-ink-3">{t('shell.required')}</span>}
        </label>
        {children}
        {error && (
          <p id={errorId} className="flex items-start gap-1 text-14 text-cinnabar">
            <CircleAlert aria-hidden className="mt-1 size-3.5 shrink-0" />
            {error}
          </p>
        )}
        {hint && (
          <div id={hintId} className="text-12 text-ink-3">
            {hint}
          </div>
        )}
      </div>
    </FieldContext>
  )
}
