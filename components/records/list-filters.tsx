'use client'

import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Chip } from '@/components/ui/chip'
import { readComposing } from '@/components/ui/composition'
import { Input } from '@/components/ui/input'
import { descriptions } from '@/lib/records/all'
import { cleared, isNarrowed, type ListAddress } from '@/lib/records/list-address'
import type { ListView } from '@/lib/records/list-page'
import { useSpeech } from '@/lib/i18n/react'
import { FilterChips } from './filter-chips'

interface Props {
  view: ListView
  address: ListAddress
  onChange: (address: ListAddress) => void
}

/** Milliseconds of rest before typed text becomes the filter. */
const REST = 250

/** What the list is narrowed to, as chips that can be read, switched and taken away. */
export function ListFilters({ view, address, onChange }: Props) {
  const { t } = useSpeech()
  const { record } = view
  const { fields } = descriptions[record]
  return (
    <div role="group" aria-label={t('records.filters')} className="flex flex-wrap items-center gap-2">
      {fields.ownerId && (
        <Chip
          on={address.isMine}
          aria-pressed={Boolean(address.isMine)}
          onClick={() => onChange({ ...address, isMine: !address.isMine })}
        >
          {t('records.mine')}
        </Chip>
      )}
      {fields.doneAt &&
        (['no', 'yes'] as const).map((done) => (
          <Chip
            key={done}
            on={address.done === done}
            aria-pressed={address.done === done}
            onClick={() => onChange({ ...address, done: address.done === done ? undefined : done })}
          >
            {t(done === 'no' ? 'records.open' : 'records.done')}
          </Chip>
        ))}
      <FilterChips view={view} address={address} onChange={onChange} />
      <Find address={address} onChange={onChange} />
      {isNarrowed(address) && (
        <button
          type="button"
          onClick={() => onChange(cleared(address))}
          className="min-h-6 rounded-inner text-14 text-ink-2 underline-offset-2 hover:text-ink hover:underline"
        >
          {t('records.clearFilters')}
        </button>
      )}
    </div>
  )
}

/** Half-composed text already searches, so that hwjs finds; typing is never overtaken by an answer. */
function Find({ address, onChange }: Omit<Props, 'view'>) {
  const { t } = useSpeech()
  const given = address.text ?? ''
  const [text, setText] = useState(given)
  const box = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (document.activeElement !== box.current || given === '') setText(given)
  }, [given])
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (next: string, isComposing: boolean, rest = REST) => {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange({ ...address, text: readComposing(next, isComposing) }), rest)
  }
  return (
    <span className="relative max-md:min-w-40 max-md:flex-1">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-ink-3"
      />
      <Input
        ref={box}
        type="search"
        value={text}
        aria-label={t('records.find')}
        placeholder={t('records.find')}
        onChange={(event) => type(event.currentTarget.value, (event.nativeEvent as InputEvent).isComposing)}
        onEnter={() => type(text, false, 0)}
        onEscape={() => (text === '' ? box.current?.blur() : type('', false, 0))}
        className="h-7! md:w-64! rounded-full! pl-8! pointer-coarse:h-11!"
      />
    </span>
  )
}
