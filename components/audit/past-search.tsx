'use client'

import { useEffect, useRef, useState } from 'react'
import { readComposing } from '@/components/ui/composition'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useSpeech } from '@/lib/i18n/react'

/** Milliseconds of rest before typed text becomes the filter. */
const REST = 250

/** Words to find in the past; half-composed text already searches, and typing is never overtaken by an answer; Enter goes to what was found. */
export function PastSearch({ given, onChange }: { given: string; onChange: (text: string) => void }) {
  const { t } = useSpeech()
  const [text, setText] = useState(given)
  const box = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (document.activeElement !== box.current) setText(given)
  }, [given])
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (next: string, isComposing: boolean) => {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange(readComposing(next, isComposing)), REST)
  }
  return (
    <span className="w-60 max-md:w-full">
      <Field label={t('words.search')}>
        <Input
          ref={box}
          type="search"
          value={text}
          placeholder={t('records.find')}
          onChange={(event) => type(event.currentTarget.value, (event.nativeEvent as InputEvent).isComposing)}
          onEnter={() => {
            clearTimeout(timer.current)
            onChange(text)
            box.current?.blur()
          }}
          onEscape={() => (text === '' ? box.current?.blur() : type('', false))}
        />
      </Field>
    </span>
  )
}
