'use client'

import { LayoutList } from 'lucide-react'
import Link from 'next/link'
import { SurroundingsContext } from '@/components/fields/surroundings-context'
import { FilterChips } from '@/components/records/filter-chips'
import { RecordWords } from '@/components/records/record-words'
import { ViewsMenu } from '@/components/records/views-menu'
import type { BoardFilter } from '@/lib/domain/board'
import { useSpeech } from '@/lib/i18n/react'
import { readListAddress, writeListAddress } from '@/lib/records/list-address'
import type { Labels } from '@/lib/records/list-page'
import type { SavedView } from '@/lib/records/saved-lists'
import type { Surroundings } from '@/lib/records/surroundings'
import { boardOfList, listOf } from './board-as-list'
import { CardChooser } from './card-chooser'

export interface TreeProps {
  filter: BoardFilter
  /** Fields that cards show. */
  card: readonly string[]
  /** Fields of opportunities that the viewer sees. */
  fields: string[]
  /** Names of what the filter points to. */
  labels: Labels
  views: readonly SavedView[]
  surroundings: Surroundings
  onChange: (filter: BoardFilter) => void
}

/** The whole filter of the board, built and told as on a list; the views that both share, and the list itself. */
export default function BoardTree(props: TreeProps) {
  return (
    <RecordWords>
      <SurroundingsContext value={props.surroundings}>
        <Tree {...props} />
      </SurroundingsContext>
    </RecordWords>
  )
}

function Tree({ filter, card, fields, labels, views, onChange }: TreeProps) {
  const { t } = useSpeech()
  const { filter: tree, ...rest } = filter
  const address = listOf(filter)
  const here = writeListAddress(new URLSearchParams(), address).toString()
  return (
    <>
      <FilterChips
        view={{ record: 'opportunity', fields, filterLabels: labels }}
        address={tree === undefined ? {} : { filter: tree }}
        onChange={(next) => onChange(next.filter === undefined ? rest : { ...rest, filter: next.filter })}
      />
      <CardChooser card={card} fields={fields} onChange={(chosen) => onChange({ ...filter, card: chosen })} />
      <span className="ml-auto flex items-center gap-2 max-md:hidden">
        <ViewsMenu
          record="opportunity"
          views={views.map((view) => ({ ...view, address: asOnBoard(view.address) }))}
          rights={[]}
          address={address}
          onChange={(next) => onChange(boardOfList(next))}
        />
        <Link
          href={here ? `/opportunities?${here}` : '/opportunities'}
          className="inline-flex h-8 items-center gap-1.5 rounded px-2 text-14 text-ink-2 hover:text-ink"
        >
          <LayoutList aria-hidden className="size-4" />
          {t('board.asList')}
        </Link>
      </span>
    </>
  )
}

/** The address of a view as the board would write it: without an order and columns of its own. */
function asOnBoard(address: string): string {
  const shown = listOf(boardOfList(readListAddress(new URLSearchParams(address))))
  return writeListAddress(new URLSearchParams(), shown).toString()
}
