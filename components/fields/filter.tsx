'use client'

import { tellFilter } from '@/components/filters/tell-filter'
import { lazily } from '@/components/ui/lazily'
import { useSpeech } from '@/lib/i18n/react'
import type { CellProps, InputProps } from './face'
import { useSurroundings } from './surroundings-context'

const FilterField = lazily(() => import('@/components/filters/filter-field'))

/** A filter in words. */
export function FilterCell({ field, value, labels }: CellProps) {
  const { t, language } = useSpeech()
  const surroundings = useSurroundings()
  return <>{tellFilter(value, { t, language, surroundings, labels, record: field.filters ?? 'customer' })}</>
}

/** A filter to be built; the builder is fetched when the first one is shown. */
export function FilterInput(props: InputProps) {
  return <FilterField {...props} />
}
