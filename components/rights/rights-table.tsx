'use client'

import { classNames } from '@/components/ui/class-names'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import type { ProblemCode } from '@/lib/domain/refusals'
import type { Role } from '@/lib/domain/roles'
import { useSpeech } from '@/lib/i18n/react'
import { RightCell } from './right-cell'
import type { Draft, Right, RightRow } from './right-rows'
import { roleWord } from './right-words'

interface Props {
  label: string
  head: string
  rows: RightRow[]
  roles: readonly Role[]
  /** The role that a phone shows. */
  role: Role
  changeable: readonly Role[]
  draft: Draft
  problems: Readonly<Record<string, ProblemCode>>
  onChoose: (key: string, right: Right) => void
}

/** Acts or fields of one kind of record by roles; on a phone one role at a time. */
export function RightsTable(props: Props) {
  const { t } = useSpeech()
  const { rows, roles, role, changeable, draft, problems } = props
  const onlyWide = (each: Role) => (each === role ? undefined : 'hidden md:table-cell')
  const readingOf = (reads: string | null, each: Role): Right | null => {
    if (reads === null) return null
    const reading = rows.find(({ name }) => name === 'read')?.cells.find((cell) => cell.role === each)
    return draft[reads] ?? reading?.is ?? null
  }
  return (
    <div
      role="region"
      aria-label={props.label}
      tabIndex={0}
      className="relative overflow-x-auto border-t border-rule focus-visible:outline-2"
    >
      <Table>
        <thead>
          <tr>
            <HeadCell>{props.head}</HeadCell>
            {roles.map((each) => (
              <HeadCell key={each} className={onlyWide(each)}>
                {roleWord(each, t)}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.name}>
              <th scope="row" className="border-b border-rule px-2 py-2 text-left align-top font-normal">
                <span className="flex min-h-8 items-center">{row.label}</span>
                {row.note && <span className="block max-w-56 text-12 text-ink-2">{row.note}</span>}
              </th>
              {row.cells
                .filter((cell) => roles.includes(cell.role))
                .map((cell) => (
                  <Cell key={cell.key} className={classNames('align-top', onlyWide(cell.role))}>
                    <RightCell
                      {...{ row, cell, draft }}
                      reading={readingOf(cell.reads, cell.role)}
                      isChangeable={changeable.includes(cell.role)}
                      problem={problems[cell.key]}
                      onChoose={props.onChoose}
                    />
                  </Cell>
                ))}
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
