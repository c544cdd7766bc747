'use client'

import { type KeyboardEvent, useState } from 'react'
import { regionsOf } from '@/components/records/record-api'
import type { ReferenceOption } from '@/lib/records/reference-option'
import { useSpeech } from '@/lib/i18n/react'
import type { InputProps } from './face'
import { fieldKey } from './message-keys'
import { PickBox } from './pick-box'
import { usePickList } from './use-pick-list'

/** A place on the way down: a code, and what it is called. */
type Step = Pick<ReferenceOption, 'id' | 'name'>

/**
 * Choose a province, city or district: Enter goes into one, ← leaves it, and what is typed is looked for at every level, in
 * the place at hand first. The first line of a place takes it as it is; leaving the field does too.
 */
export default function RegionCombobox(props: InputProps) {
  const { record, name, field, value, labels, onChange, onLabel } = props
  const { t } = useSpeech()
  const chosen = typeof value === 'string' ? (labels[value] ?? value) : ''
  const mayBeCleared = chosen !== '' && !field.isRequired
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [way, setWay] = useState<Step[]>([])
  const here = way.at(-1)
  const text = typed?.trim() ?? ''
  const list = usePickList({
    wanted: `${text}\n${here?.id}`,
    isTyped: text !== '',
    isOpen,
    ask: () => regionsOf(text, here?.id ?? null),
  })
  const isListed = list.isCurrent && here !== undefined && text === ''
  const itself = {
    id: here?.id ?? '',
    name: t('records.regionWhole', { name: here?.name ?? '' }),
    detail: null,
  }
  const found = { ...list, options: isListed ? [itself, ...list.options] : list.options }

  function close() {
    setOpen(false)
    setTyped(null)
    setWay([])
  }
  function take({ id, name: words }: Step) {
    onLabel?.(id, words)
    onChange(id)
    close()
  }
  const called = ({ name: last, detail }: ReferenceOption): string => {
    const above = text === '' ? here?.name : detail
    return above ? `${above} ${last}` : last
  }
  function choose(option: ReferenceOption) {
    if (here && option.id === here.id) return take(here)
    const step = { id: option.id, name: called(option) }
    if (!option.hasParts) return take(step)
    setWay([...way, step])
    setTyped(null)
  }
  function clear() {
    onChange(null)
    close()
  }
  function turn(event: KeyboardEvent, box: HTMLInputElement) {
    if (!isOpen || box.value !== '' || (event.key !== 'ArrowLeft' && event.key !== 'Backspace')) return
    event.preventDefault()
    if (here) setWay(way.slice(0, -1))
    else if (event.key === 'Backspace' && mayBeCleared) clear()
  }
  return (
    <PickBox
      {...{ name, typed, isOpen, found }}
      label={t(fieldKey(record, name))}
      autoFocus={props.autoFocus}
      shown={isOpen ? '' : chosen}
      placeholder={here ? t('records.regionWithin', { name: here.name }) : chosen || t('records.regionHint')}
      onOpen={() => setOpen(true)}
      onType={(next) => {
        setTyped(next)
        setOpen(true)
      }}
      onClose={close}
      onChoose={choose}
      onBlur={() => (here ? take(here) : close())}
      onClear={mayBeCleared ? clear : undefined}
      onKey={turn}
      onEnter={props.onEnter}
      onEscape={props.onEscape}
    />
  )
}
