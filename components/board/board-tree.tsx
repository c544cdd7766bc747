'use client'

import { SurroundingsContext } from '@/components/fields/surroundings-context'
import { FilterChips } from '@/components/records/filter-chips'
import { RecordWords } from '@/components/records/record-words'
import { ViewsMenu } from '@/components/records/views-menu'
import type { BoardFilter } from '@/lib/domain/board'
import { readListAddress, writeListAddress } from '@/lib/records/list-address'
import type { Labels } from '@/lib/records/list-page'
import type { SavedView } from '@/lib/records/saved-lists'
import type { Surroundings } from '@/lib/records/surroundings'
import { listOf } from './board-as-list'
import { CardChooser } from './card-chooser'
import { boardOfList } from './list-as-board'

export interface TreeProps {
  filter: BoardFilter
  /** Fields that cards show; left out where there are no cards to show them. */
  card?: readonly string[] | undefined
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
  const { filter: tree, ...rest } = filter
  const address = listOf(filter)
  return (
    <>
      <FilterChips
        view={{ record: 'opportunity', fields, filterLabels: labels }}
        address={tree === undefined ? {} : { filter: tree }}
        onChange={(next) => onChange(next.filter === undefined ? rest : { ...rest, filter: next.filter })}
      />
      {card && (
        <CardChooser
          card={card}
          fields={fields}
          onChange={(chosen) => onChange({ ...filter, card: chosen })}
        />
      )}
      <span className="ml-auto flex items-center gap-2 max-md:hidden">
        <ViewsMenu
          record="opportunity"
          views={views.map((view) => ({ ...view, address: asOnBoard(view.address) }))}
          rights={[]}
          address={address}
          onChange={(next) => onChange(boardOfList(next))}
        />
      </span>
    </>
  )
}

/** The address of a view as the board would write it: without an order and columns of its own. */
function asOnBoard(address: string): string {
  const shown = listOf(boardOfList(readListAddress(new URLSearchParams(address))))
  return writeListAddress(new URLSearchParams(), shown).toString()
}
