'use client'

import { type KeyboardEvent, type SyntheticEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { OptionList, optionId } from '@/components/fields/option-list'
import { useOptions } from '@/components/fields/use-options'
import { Button } from '@/components/ui/button'
import { readComposing } from '@/components/ui/composition'
import { Form } from '@/components/ui/form'
import { Textarea } from '@/components/ui/textarea'
import { useComposition } from '@/components/ui/use-composition'
import { useSpeech } from '@/lib/i18n/react'
import type { Discussed } from '@/lib/records/discussed'
import type { ReferenceOption } from '@/lib/records/reference-option'
import { called, callIn, type Mentioned, stillMentioned } from './mention'
import { actOn } from './record-api'
import { useTold } from './use-told'

/** A comment on a record: @ offers colleagues by name, pinyin or initials, Ctrl+Enter sends. */
export function CommentBox({ record, id }: { record: Discussed; id: string }) {
  const { t } = useSpeech()
  const told = useTold()
  const listId = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [caret, setCaret] = useState(0)
  const [mentioned, setMentioned] = useState<Mentioned[]>([])
  const [isDismissed, setDismissed] = useState(false)
  const [at, setAt] = useState(0)
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const moveTo = useRef<number>(null)

  const composition = useComposition({ onKeyDown: walk, onEscape: dismiss })
  const typed = isDismissed ? null : callIn(text, caret)
  const isOpen = typed !== null
  const found = useOptions('user', readComposing(typed ?? '', true), isOpen, {})
  const active = Math.min(at, found.options.length - 1)
  const option = isOpen && found.isCurrent ? found.options[active] : undefined

  useLayoutEffect(() => {
    if (moveTo.current === null) return
    box.current?.setSelectionRange(moveTo.current, moveTo.current)
    moveTo.current = null
  }, [text])

  function type(next: string, place: number) {
    setText(next)
    setCaret(place)
    setDismissed(false)
    setAt(0)
    setFault(null)
  }
  function choose({ id: userId, name }: ReferenceOption) {
    const next = called(text, caret, name)
    moveTo.current = next.caret
    setMentioned((now) => [...now, { id: userId, name }])
    type(next.text, next.caret)
  }
  function walk(event: KeyboardEvent) {
    if (!isOpen || event.ctrlKey || event.metaKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const { length } = found.options
    const isChoice = (event.key === 'Enter' || event.key === 'Tab') && option !== undefined
    if (!isChoice && (step === 0 || length === 0)) return
    event.preventDefault()
    if (isChoice) choose(option)
    else setAt((active + step + length) % length)
  }
  function dismiss(event: KeyboardEvent) {
    if (!isOpen) return
    event.preventDefault()
    event.stopPropagation()
    setDismissed(true)
  }
  async function send(event: SyntheticEvent) {
    event.preventDefault()
    if (isBusy || text.trim() === '') return
    const people = stillMentioned(text, mentioned)
    setBusy(true)
    const mentions = people.map((each) => each.id)
    const answer = await actOn(record, id, 'comment', { comment: text.trim(), mentions })
    setBusy(false)
    if (!answer.ok) {
      const refused = people.flatMap(({ name }, place) => {
        const problem = answer.errors[`mentions.${place}`]
        return problem ? [t('records.mentionRefused', { name, problem: t(`problems.${problem}`) })] : []
      })
      const { comment } = answer.errors
      return setFault([comment ? t(`problems.${comment}`) : told.why(answer), ...refused].join(' '))
    }
    type('', 0)
    setMentioned([])
    told.done(t('records.commented'), { record, id }, answer.value.eventId)
  }
  return (
    <Form dirty={text !== ''} onSubmit={(event) => void send(event)} className="grid gap-2 print:hidden">
      <span className="relative block" data-own-escape={isOpen || undefined}>
        <Textarea
          ref={box}
          rows={1}
          value={text}
          aria-label={t('records.comment')}
          aria-autocomplete="list"
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={option ? optionId(listId, active) : undefined}
          aria-invalid={fault !== null || undefined}
          placeholder={t('records.commentHint')}
          className="min-h-10! w-full"
          {...composition.handlers}
          onChange={({ currentTarget: { value, selectionStart } }) => type(value, selectionStart)}
          onSelect={({ currentTarget: { selectionStart } }) => setCaret(selectionStart)}
          onBlur={() => setDismissed(true)}
        />
        {isOpen && (
          <OptionList
            id={listId}
            label={t('records.mention')}
            owner={box}
            text={typed}
            active={active}
            onChoose={choose}
            {...found}
          />
        )}
      </span>
      {fault && (
        <p role="alert" className="text-cinnabar">
          {fault}
        </p>
      )}
      {text.trim() !== '' && (
        <Button type="submit" tone="primary" busy={isBusy} className="justify-self-end">
          {t('records.comment')}
        </Button>
      )}
    </Form>
  )
}
