'use client'

import { ListFilter } from 'lucide-react'
import { useState } from 'react'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { tellFilter } from '@/components/filters/tell-filter'
import { Chip } from '@/components/ui/chip'
import { lazily } from '@/components/ui/lazily'
import { useSpeech } from '@/lib/i18n/react'
import type { ListAddress } from '@/lib/records/list-address'
import type { Labels, ListView } from '@/lib/records/list-page'

const FilterDialog = lazily(() => import('@/components/filters/filter-dialog'))

interface Props {
  view: Pick<ListView, 'record' | 'fields' | 'filterLabels'>
  address: ListAddress
  onChange: (address: ListAddress) => void
}

/** The filter's conditions in words, each to be opened or taken away, and the way to build more. */
export function FilterChips({ view, address, onChange }: Props) {
  const { t, language } = useSpeech()
  const surroundings = useSurroundings()
  const [isOpen, setOpen] = useState(false)
  // Names chosen in the builder are known before the server has sent them.
  const [chosen, setChosen] = useState<Labels>({})
  const { record, fields } = view
  const labels = { ...chosen, ...view.filterLabels }
  const parts = partsOf(address.filter)
  const put = (filter: unknown) => {
    const { filter: _, ...rest } = address
    onChange(filter === undefined ? rest : { ...rest, filter })
  }
  const leaveImport = () => {
    const { import: _, ...rest } = address
    onChange(rest)
  }
  return (
    <>
      {parts.map((part, at) => {
        const told = tellFilter(part, { t, language, surroundings, labels, record })
        const rest = parts.filter((_, place) => place !== at)
        return (
          <Chip
            key={JSON.stringify(part)}
            on
            onClick={() => setOpen(true)}
            removeLabel={t('filter.removeChip', { what: told })}
            onRemove={() => put(rest.length > 0 ? { and: rest } : undefined)}
          >
            {told}
          </Chip>
        )
      })}
      {address.import && (
        <Chip
          on
          removeLabel={t('filter.removeChip', { what: t('filter.fromImport') })}
          onRemove={leaveImport}
          onClick={leaveImport}
        >
          {t('filter.fromImport')}
        </Chip>
      )}
      <Chip
        aria-haspopup="dialog"
        icon={<ListFilter aria-hidden className="size-3.5" />}
        onPointerEnter={() => void FilterDialog.preload()}
        onFocus={() => void FilterDialog.preload()}
        onClick={() => setOpen(true)}
      >
        {t('filter.button')}
      </Chip>
      {isOpen && (
        <FilterDialog
          {...{ record, fields, labels }}
          filter={address.filter}
          onApply={(filter, names) => {
            setChosen(names)
            put(filter)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

/** What a filter asks for one by one: the parts of its outermost "and". */
function partsOf(filter: unknown): unknown[] {
  if (filter === undefined) return []
  const { and } = (typeof filter === 'object' && filter !== null ? filter : {}) as { and?: unknown }
  return Array.isArray(and) ? and : [filter]
}
