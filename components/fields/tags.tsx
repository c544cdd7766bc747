'use client'

import { Badge } from '@/components/ui/badge'
import { Input } from '@/components/ui/input'
import { useSpeech } from '@/lib/i18n/react'
import type { CellProps, InputProps } from './face'
import { finish } from './text'

export function TagsCell({ value }: CellProps) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {(value as string[]).map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
    </span>
  )
}

/** Tags between commas, Chinese or Western. */
export function TagsInput({ name, value, onChange, autoFocus, onEnter, onEscape }: InputProps) {
  const { t } = useSpeech()
  const own = Array.isArray(value) ? (value as string[]) : []
  return (
    <Input
      name={name}
      autoFocus={autoFocus}
      placeholder={t('records.tagsHint')}
      defaultValue={own.join(t('records.tagsComma'))}
      onChange={(event) => onChange(readTags(event.currentTarget.value))}
      onEnter={onEnter && ((event) => finish(event, onEnter))}
      onEscape={onEscape && ((event) => finish(event, onEscape))}
    />
  )
}

function readTags(text: string): string[] {
  const tags = text.split(/[,，;；、]/).map((tag) => tag.trim())
  return [...new Set(tags.filter((tag) => tag !== ''))]
}
