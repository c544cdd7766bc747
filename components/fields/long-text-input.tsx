'use client'

import { useState } from 'react'
import { Textarea } from '@/components/ui/textarea'
import { useComposition } from '@/components/ui/use-composition'
import { useSpeech } from '@/lib/i18n/react'
import type { InputProps } from './face'
import { FormattedText } from './formatted-text'
import { finish } from './text'

/** Several lines: Enter is a new line, Ctrl+Enter saves with the form around it; what it will look like can be seen before. */
export function LongTextInput({ name, field, value, onChange, autoFocus, onEscape }: InputProps) {
  const composition = useComposition({ onEscape: onEscape && ((event) => finish(event, onEscape)) })
  const { t } = useSpeech()
  const [isPreview, setPreview] = useState(false)
  const text = typeof value === 'string' ? value : ''
  const isShown = isPreview && text.trim() !== ''
  return (
    <span className="grid gap-1">
      <Textarea
        name={name}
        maxLength={field.maxLength}
        autoFocus={autoFocus}
        hidden={isShown}
        defaultValue={text}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        {...composition.handlers}
      />
      {isShown && (
        <span className="block min-h-20 rounded border border-rule bg-paper px-3 py-2">
          <FormattedText text={text} />
        </span>
      )}
      <span className="flex min-h-6 items-center gap-3 text-12 text-ink-3">
        {t('records.markdown')}
        {text.trim() !== '' && (
          <button
            type="button"
            onClick={() => setPreview(!isPreview)}
            className="min-h-6 rounded-inner text-ink-2 underline underline-offset-2 hover:text-ink pointer-coarse:min-h-11"
          >
            {t(isShown ? 'records.write' : 'records.preview')}
          </button>
        )}
      </span>
    </span>
  )
}
