'use client'

import { ChevronRight, Plus } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { ReferenceOption } from '@/lib/records/reference-option'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  id: string
  label: string
  owner: RefObject<HTMLElement | null>
  text: string
  options: ReferenceOption[]
  /** The options are those of the text as it stands. */
  isCurrent: boolean
  isFailed: boolean
  active: number
  onChoose: (option: ReferenceOption) => void
}

const GAP = 4
const MOST_HIGH = 288

export function optionId(list: string, place: number): string {
  return `${list}-${place}`
}

/** The choices under a field, above everything that scrolls or clips. */
export function OptionList({
  id,
  label,
  owner,
  text,
  options,
  isCurrent,
  isFailed,
  active,
  onChoose,
}: Props) {
  const { t } = useSpeech()
  const list = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const floating = list.current
    if (!floating) return
    floating.showPopover?.()
    const place = () => {
      const box = owner.current?.getBoundingClientRect()
      if (!box) return
      const below = innerHeight - box.bottom - GAP * 2
      const isAbove = below < 160 && box.top > below
      floating.style.left = `${box.left}px`
      floating.style.width = `${box.width}px`
      floating.style.maxHeight = `${Math.min(MOST_HIGH, isAbove ? box.top - GAP * 2 : below)}px`
      floating.style.top = isAbove ? 'auto' : `${box.bottom + GAP}px`
      floating.style.bottom = isAbove ? `${innerHeight - box.top + GAP}px` : 'auto'
    }
    place()
    addEventListener('scroll', place, { capture: true, passive: true })
    addEventListener('resize', place)
    return () => {
      removeEventListener('scroll', place, { capture: true })
      removeEventListener('resize', place)
    }
  }, [owner])
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const isNothing = isCurrent && options.length === 0
  return (
    <div
      ref={list}
      popover="manual"
      className="fixed inset-auto m-0 overflow-y-auto rounded border border-rule bg-raised p-1 text-14 text-ink shadow-float"
    >
      <div role="listbox" id={id} aria-label={label}>
        {options.map((option, place) => (
          <div
            key={option.id}
            id={optionId(id, place)}
            role="option"
            aria-selected={place === active}
            // Before the field loses the focus, which would close the list.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option)}
            className={classNames(
              'flex min-h-9 cursor-default items-center gap-2 rounded-inner px-2 hover:bg-sunk aria-selected:bg-celadon-wash pointer-coarse:min-h-11',
              !isCurrent && 'text-ink-3',
            )}
          >
            {option.isNew && <Plus aria-hidden className="size-4 shrink-0 text-celadon" />}
            <span className="min-w-0 flex-1 truncate">{option.name}</span>
            {option.detail && (
              <span className="max-w-1/2 shrink-0 truncate text-12 text-ink-3">{option.detail}</span>
            )}
            {option.hasParts && <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3" />}
          </div>
        ))}
      </div>
      <div role="status" className={isNothing ? 'px-2 py-1.5 text-ink-2' : 'sr-only'}>
        {isNothing && (isFailed ? t('records.optionsFailed') : t('records.optionsNone', { text }))}
        {isCurrent && options.length > 0 && t('records.optionsCount', { n: options.length })}
      </div>
    </div>
  )
}
