'use client'

import { type SyntheticEvent, useContext, useState } from 'react'
import type { OptionsWithin } from '@/components/records/record-api'
import type { Labels, Row } from '@/lib/records/list-page'
import { plurals, type RecordName } from '@/lib/records/names'
import type { ReferenceOption } from '@/lib/records/reference-option'
import { descriptions } from '@/lib/records/all'
import { useSpeech } from '@/lib/i18n/react'
import type { InputProps } from './face'
import { MakerContext } from './maker-context'
import { fieldKey } from './message-keys'
import { PickBox } from './pick-box'
import { SurroundingsContext } from './surroundings-context'
import { useOptions } from './use-options'

/**
 * Choose another record: type its name, pinyin or initials, arrows and Enter choose, Esc gives up. Where none is called as
 * was typed, whoever may make one makes it here, and it is chosen.
 */
export default function ReferenceCombobox(props: InputProps) {
  const { record, name, field, value, values, labels, onChange, onLabel } = props
  const { t } = useSpeech()
  const chosen = typeof value === 'string' ? (labels[value] ?? t('records.notShown')) : ''
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const within: OptionsWithin = {
    customerId:
      field.refersTo !== 'customer' && typeof values.customerId === 'string' ? values.customerId : undefined,
    isBeyond: field.reachesBeyond,
    ownersOf: name === 'ownerId' ? record : undefined,
    field: field.refersOnlyTo && `${plurals[record]}.${name}`,
  }
  const target = field.refersTo ?? 'customer'
  const list = useOptions(target, typed ?? '', isOpen, within)
  const Maker = useContext(MakerContext)
  const creates = useContext(SurroundingsContext)?.creates ?? []
  const [making, setMaking] = useState<string | null>(null)
  const text = typed?.trim() ?? ''
  const isCalled = list.options.some((option) => option.name.toLowerCase() === text.toLowerCase())
  // People come by invitation.
  const mayMake = Maker !== null && target !== 'user' && creates.includes(target)
  const isOffered = mayMake && text !== '' && !isCalled && list.isCurrent && !list.isFailed
  const fresh = { id: NEW, name: t('records.createTyped', { text }), detail: null, isNew: true }
  const found = isOffered ? { ...list, options: [...list.options, fresh] } : list

  function close() {
    setOpen(false)
    setTyped(null)
  }
  function choose(option: ReferenceOption) {
    if (option.id === NEW) {
      setMaking(text)
      return close()
    }
    take(option)
  }
  function take(option: { id: string; name: string }) {
    onLabel?.(option.id, option.name)
    onChange(option.id)
    close()
  }
  function clear() {
    onChange(null)
    close()
  }
  return (
    <>
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
      {making !== null && Maker && (
        // Its keys and its submit are not the outer form's.
        <span className="contents" onKeyDown={stop} onSubmit={stop}>
          <Maker
            record={target}
            presets={presetsFor(target, making, values, labels)}
            isShort
            onMade={take}
            onClose={() => setMaking(null)}
          />
        </span>
      )}
    </>
  )
}

const NEW = 'new'

function stop(event: SyntheticEvent) {
  event.stopPropagation()
}

/** What was typed is its name, and it belongs to the customer that the form is about. */
function presetsFor(record: RecordName, text: string, { customerId }: Row, labels: Labels) {
  const { title, fields } = descriptions[record]
  const isTheirs = 'customerId' in fields && typeof customerId === 'string'
  return { values: { [title]: text, ...(isTheirs ? { customerId } : {}) }, labels: isTheirs ? labels : {} }
}
