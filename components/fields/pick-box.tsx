'use client'

import { ChevronDown, X } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { readComposing } from '@/components/ui/composition'
import { Input } from '@/components/ui/input'
import type { ReferenceOption } from '@/lib/records/reference-option'
import { useSpeech } from '@/lib/i18n/react'
import { OptionList, optionId } from './option-list'
import { finish } from './text'
import type { PickList } from './use-pick-list'

interface Props {
  name: string
  label: string
  autoFocus?: boolean
  /** What is chosen, in words; shown while nothing is typed. */
  shown: string
  placeholder: string
  typed: string | null
  isOpen: boolean
  found: PickList
  onOpen: () => void
  onType: (text: string) => void
  /** Gives up what was typed. */
  onClose: () => void
  onChoose: (option: ReferenceOption) => void
  onBlur: () => void
  /** Empties the field; without it there is nothing to empty. */
  onClear?: () => void
  /** Hears keys before the list does; one that it prevents is done with. */
  onKey?: (event: KeyboardEvent, box: HTMLInputElement) => void
  onEnter?: () => void
  onEscape?: () => void
}

/** A field to type in with the choices beneath: arrows and Enter choose, Esc gives up. */
export function PickBox(props: Props) {
  const { name, label, shown, typed, isOpen, found, onOpen, onClose, onChoose, onClear } = props
  const { t } = useSpeech()
  const listId = useId()
  const box = useRef<HTMLInputElement>(null)
  const [at, setAt] = useState(0)
  const active = Math.min(at, found.options.length - 1)
  const option = isOpen && found.isCurrent ? found.options[active] : undefined

  function open() {
    setAt(0)
    onOpen()
  }
  function choose(chosen: ReferenceOption) {
    setAt(0)
    onChoose(chosen)
  }
  function walk(event: KeyboardEvent) {
    if (box.current) props.onKey?.(event, box.current)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.defaultPrevented || step === 0) return
    event.preventDefault()
    if (!isOpen) return open()
    const { length } = found.options
    if (length > 0) setAt((active + step + length) % length)
  }
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
        placeholder={props.placeholder}
        value={typed ?? shown}
        className="pr-16!"
        onClick={open}
        onChange={(event) => {
          const isComposing = (event.nativeEvent as InputEvent).isComposing
          setAt(0)
          props.onType(readComposing(event.currentTarget.value, isComposing))
        }}
        onBlur={props.onBlur}
        onKeyDown={walk}
        onEnter={(event) => {
          if (option) finish(event, () => choose(option))
          else if (isOpen) event.preventDefault()
          else if (props.onEnter) finish(event, props.onEnter)
        }}
        onEscape={(event) => {
          if (isOpen) finish(event, onClose)
          else if (props.onEscape) finish(event, props.onEscape)
        }}
      />
      {onClear && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('records.clearChoice', { field: label })}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            onClear()
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
          label={label}
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
