'use client'

import { useState } from 'react'
import type { OptionsWithin } from '@/components/records/record-api'
import type { ReferenceOption } from '@/lib/records/reference-option'
import { useSpeech } from '@/lib/i18n/react'
import type { InputProps } from './face'
import { fieldKey } from './message-keys'
import { PickBox } from './pick-box'
import { useOptions } from './use-options'

/** Choose another record: type its name, pinyin or initials, arrows and Enter choose, Esc gives up. */
export default function ReferenceCombobox(props: InputProps) {
  const { record, name, field, value, values, labels, onChange, onLabel } = props
  const { t } = useSpeech()
  const chosen = typeof value === 'string' ? (labels[value] ?? t('records.notShown')) : ''
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const within: OptionsWithin = {
    customerId:
      field.refersTo !== 'customer' && typeof values.customerId === 'string' ? values.customerId : undefined,
    ownersOf: name === 'ownerId' ? record : undefined,
  }
  const found = useOptions(field.refersTo ?? 'customer', typed ?? '', isOpen, within)

  function close() {
    setOpen(false)
    setTyped(null)
  }
  function choose(option: ReferenceOption) {
    onLabel?.(option.id, option.name)
    onChange(option.id)
    close()
  }
  function clear() {
    onChange(null)
    close()
  }
  return (
    <PickBox
      {...{ name, typed, isOpen, found }}
      label={t(fieldKey(record, name))}
      autoFocus={props.autoFocus}
      shown={chosen}
      placeholder={t('records.optionsHint')}
      onOpen={() => setOpen(true)}
      onType={(text) => {
        setTyped(text)
        setOpen(true)
      }}
      onClose={close}
      onChoose={choose}
      onBlur={() => {
        // Emptied by hand means none; half a name means nothing was chosen and what stood there stays.
        if (typed?.trim() === '' && !field.isRequired) onChange(null)
        close()
      }}
      onClear={chosen !== '' && !field.isRequired ? clear : undefined}
      onEnter={props.onEnter}
      onEscape={props.onEscape}
    />
  )
}
