'use client'

import { type KeyboardEvent, useState } from 'react'
import type { ReferenceOption } from '@/lib/records/reference-option'
import { useSpeech } from '@/lib/i18n/react'
import { PickBox } from './pick-box'
import { useOptions } from './use-options'

interface Props {
  name: string
  label: string
  /** The tag that stands there, where there can be one only. */
  shown: string
  /** Tags that need not be offered again. */
  chosen: readonly string[]
  /** What a word that is no tag yet may become: one of the list of tags, or just this word; else it is not offered. */
  otherwise: 'new' | 'as-is' | null
  autoFocus?: boolean
  onPick: (tag: string, isNew: boolean) => void
  onKey?: (event: KeyboardEvent, box: HTMLInputElement) => void
  onEnter?: () => void
  onEscape?: () => void
}

/** What cannot stand in a tag, since it stands between tags. */
const SEPARATORS = /[,;，；、]/g
const LONGEST = 60

/** Offers the workspace's tags by name, sound and initials; a word that is none yet may become one. */
export function TagBox({ name, label, shown, chosen, otherwise, onPick, ...rest }: Props) {
  const { t } = useSpeech()
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const list = useOptions('tag', typed ?? '', isOpen, {})
  const word = typed?.trim() ?? ''
  // A tag is what it is called in the workspace's own language; its other name only tells what it means.
  const known = list.options.map(({ id, name: told, detail }): ReferenceOption => {
    const tag = detail ?? told
    return { id, name: tag, detail: told === tag ? null : told }
  })
  const isThere = [...known.map((each) => each.name), ...chosen].some(
    (each) => each.toLowerCase() === word.toLowerCase(),
  )
  const offered = known.filter((each) => !chosen.includes(each.name))
  if (otherwise && word !== '' && !isThere && list.isCurrent && !list.isFailed)
    offered.push({
      id: 'new',
      name: otherwise === 'new' ? t('records.createTyped', { text: word }) : word,
      detail: null,
      isNew: otherwise === 'new',
    })

  function close() {
    setOpen(false)
    setTyped(null)
  }
  return (
    <PickBox
      {...rest}
      {...{ name, label, shown, typed, isOpen }}
      found={{ ...list, options: offered }}
      placeholder={t('records.tagsHint')}
      onOpen={() => setOpen(true)}
      onType={(text) => {
        setTyped(text.replace(SEPARATORS, ' ').slice(0, LONGEST))
        setOpen(true)
      }}
      onClose={close}
      onChoose={(option) => {
        onPick(option.id === 'new' ? word : option.name, option.isNew === true)
        close()
      }}
      onBlur={close}
    />
  )
}
