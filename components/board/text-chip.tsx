'use client'

import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { readComposing } from '@/components/ui/composition'
import { Input } from '@/components/ui/input'
import type { BoardFilter } from '@/lib/domain/board'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  filter: BoardFilter
  onChange: (filter: BoardFilter) => void
}

/** Milliseconds of rest before typed text becomes the filter. */
const REST = 250

/** Which names are shown; half-composed text already filters, and typing is never overtaken by an answer. */
export function TextChip({ filter, onChange }: Props) {
  const { t } = useSpeech()
  const [text, setText] = useState(filter.text)
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // A filter changed elsewhere, as by Back, is taken over; one that comes back while typing is not.
  useEffect(() => {
    if (document.activeElement !== input.current) setText(filter.text)
  }, [filter.text])
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (next: string, isComposing: boolean) => {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange({ ...filter, text: readComposing(next, isComposing) }), REST)
  }
  return (
    <span className="relative max-md:w-44">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-ink-3"
      />
      <Input
        ref={input}
        type="search"
        value={text}
        aria-label={t('board.textFilter')}
        placeholder={t('board.textFilter')}
        onChange={(event) => type(event.target.value, (event.nativeEvent as InputEvent).isComposing)}
        onEscape={() => type('', false)}
        className="h-7! md:w-52! rounded-full! pl-8! pointer-coarse:h-11!"
      />
    </span>
  )
}
