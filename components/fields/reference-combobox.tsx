'use client'

import { ChevronDown, X } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { OptionsWithin } from '@/components/records/record-api'
import { readComposing } from '@/components/ui/composition'
import { Input } from '@/components/ui/input'
import type { ReferenceOption } from '@/lib/records/reference-option'
import { useSpeech } from '@/lib/i18n/react'
import type { InputProps } from './face'
import { fieldKey } from './message-keys'
import { OptionList, optionId } from './option-list'
import { useOptions } from './use-options'
import { finish } from './text'

/** Choose another record: type its name, pinyin or initials, arrows and Enter choose, Esc gives up. */
export default function ReferenceCombobox(props: InputProps) {
  const { record, name, field, value, values, labels, onChange, onLabel } = props
  const { t } = useSpeech()
  const listId = useId()
  const box = useRef<HTMLInputElement>(null)
  const chosen = typeof value === 'string' ? (labels[value] ?? t('records.notShown')) : ''
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const within: OptionsWithin = {
    customerId:
      field.refersTo !== 'customer' && typeof values.customerId === 'string' ? values.customerId : undefined,
    ownersOf: name === 'ownerId' ? record : undefined,
  }
  const found = useOptions(field.refersTo ?? 'customer', typed ?? '', isOpen, within)
  const active = Math.min(at, found.options.length - 1)

  function open() {
    setOpen(true)
    setAt(0)
  }
  function close() {
    setOpen(false)
    setTyped(null)
  }
  function choose(option: ReferenceOption) {
    onLabel?.(option.id, option.name)
    onChange(option.id)
    close()
  }
  function walk(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    if (!isOpen) return open()
    const { length } = found.options
    if (length > 0) setAt((active + step + length) % length)
  }
  const option = isOpen && found.isCurrent ? found.options[active] : undefined
  return (
    <span className="relative block" data-own-escape={isOpen || undefined}>
      <Input
        ref={box}
        role="combobox"
        name={name}
        autoFocus={props.autoFocus}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={option ? optionId(listId, active) : undefined}
        placeholder={t('records.optionsHint')}
        value={typed ?? chosen}
        className="pr-16!"
        onClick={open}
        onChange={(event) => {
          const isComposing = (event.nativeEvent as InputEvent).isComposing
          setTyped(readComposing(event.currentTarget.value, isComposing))
          open()
        }}
        onBlur={() => {
          // Emptied by hand means none; half a name means nothing was chosen and what stood there stays.
          if (typed?.trim() === '' && !field.isRequired) onChange(null)
          close()
        }}
        onKeyDown={walk}
        onEnter={(event) => {
          if (option) finish(event, () => choose(option))
          else if (isOpen) event.preventDefault()
          else if (props.onEnter) finish(event, props.onEnter)
        }}
        onEscape={(event) => {
          if (isOpen) finish(event, close)
          else if (props.onEscape) finish(event, props.onEscape)
        }}
      />
      {chosen !== '' && !field.isRequired && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('records.clearChoice', { field: t(fieldKey(record, name)) })}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            onChange(null)
            close()
            box.current?.focus()
          }}
          className="absolute inset-y-0 right-8 inline-flex w-7 items-center justify-center text-ink-3 hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </button>
      )}
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-3"
      />
      {isOpen && (
        <OptionList
          id={listId}
          label={t(fieldKey(record, name))}
          owner={box}
          text={typed ?? ''}
          active={active}
          onChoose={choose}
          {...found}
        />
      )}
    </span>
  )
}
