'use client'

import { useState } from 'react'
import { newDraftKey } from '@/components/shell/new-draft-key'
import { createRecord } from '@/components/records/record-api'
import { Chip } from '@/components/ui/chip'
import { toastFailed } from '@/components/ui/toast'
import { useSpeech } from '@/lib/i18n/react'
import type { InputProps } from './face'
import { fieldKey } from './message-keys'
import { useSurroundings } from './surroundings-context'
import { TagBox } from './tag-box'

/** The tags of a record: each can be taken out, others are offered, and whoever may make one adds a new one. */
export default function TagsCombobox({ record, name, value, onChange, ...rest }: InputProps) {
  const { t } = useSpeech()
  const { creates = [] } = useSurroundings()
  const [isBusy, setBusy] = useState(false)
  const chosen = Array.isArray(value) ? (value as string[]) : []
  const add = (tag: string) => onChange([...chosen.filter((each) => each !== tag), tag])
  const remove = (tag: string) => onChange(chosen.filter((each) => each !== tag))

  async function make(tag: string) {
    setBusy(true)
    const made = await createRecord('tag', { name: tag }, newDraftKey())
    setBusy(false)
    // Somebody may have made it meanwhile, which is as good.
    if (made.ok || made.errors.name === 'taken') add(tag)
    else toastFailed(made.title || t('records.notSaved'))
  }
  return (
    <span className="grid gap-1.5" aria-busy={isBusy || undefined}>
      {chosen.length > 0 && (
        <span className="flex flex-wrap gap-1.5">
          {chosen.map((tag) => (
            <Chip
              key={tag}
              on
              tabIndex={-1}
              removeLabel={t('records.takeOut', { name: tag })}
              onRemove={() => remove(tag)}
            >
              {tag}
            </Chip>
          ))}
        </span>
      )}
      <TagBox
        name={name}
        label={t(fieldKey(record, name))}
        shown=""
        chosen={chosen}
        otherwise={creates.includes('tag') ? 'new' : null}
        autoFocus={rest.autoFocus}
        onPick={(tag, isNew) => (isNew ? void make(tag) : add(tag))}
        onKey={(event, box) => {
          const last = chosen.at(-1)
          if (event.key === 'Backspace' && box.value === '' && last !== undefined) remove(last)
        }}
        onEnter={rest.onEnter}
        onEscape={rest.onEscape}
      />
    </span>
  )
}
