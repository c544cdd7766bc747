'use client'

import { Trash2 } from 'lucide-react'
import { figures } from '@/components/fields/cells'
import { FieldCell } from '@/components/fields/field-cell'
import { fieldKey } from '@/components/fields/message-keys'
import { RecordLink } from '@/components/shell/record-link'
import { Cell, Row } from '@/components/ui/table'
import { descriptions } from '@/lib/records/all'
import type { Labels, Row as Values } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import { namedBy } from '@/lib/records/title-of'
import { useSpeech } from '@/lib/i18n/react'
import { isFilled } from './form-fields'
import { recordHref, recordRef } from './record-place'

interface Props {
  record: RecordName
  row: Values
  labels: Labels
  names: readonly string[]
  title: string
  editable: readonly string[]
  /** The column of the one cell that Tab reaches, where it is in this row. */
  at: string | undefined
  /** Takes it away; without it nobody may. */
  onRemove: (() => void) | undefined
}

/** A part as a row of its grid; where there is little room its figures stand beneath its name, and lead to it. */
export function PartRow({ record, row, labels, names, title, editable, at, onRemove }: Props) {
  const { t } = useSpeech()
  const { fields, title: named } = descriptions[record]
  const id = String(row.id)
  const other = namedBy(record)
  // What goes by another's name leads there.
  const [kind, of] = other ? [other, String(row[named])] : [record, id]
  const tab = (column: string) => (at === column ? 0 : -1)
  const valueOf = (name: string) => {
    const field = fields[name]
    if (!field || !isFilled(row[name])) return null
    const isShort = !field.isSummed
    return <FieldCell {...{ record, name, field, row, labels, isShort }} value={row[name]} />
  }
  return (
    <Row data-row={id}>
      {names.map((name) => {
        const isEditable = editable.includes(name)
        return (
          <Cell
            key={name}
            data-cell={name}
            data-editable={isEditable || undefined}
            aria-readonly={!isEditable}
            tabIndex={name === named ? undefined : tab(name)}
            figure={figures.has(fields[name]?.kind ?? 'text')}
            className={`${partColumn(record, name)} -outline-offset-2 outline-celadon focus:outline-2 data-editable:cursor-text data-editable:hover:shadow-[inset_0_0_0_1px_var(--edge)]`}
          >
            {name === named ? (
              <>
                <RecordLink
                  record={recordRef(kind, of)}
                  href={recordHref(kind, of)}
                  tabIndex={tab(name)}
                  className="line-clamp-2 min-w-24 font-bold hover:text-celadon"
                >
                  {title}
                </RecordLink>
                <RecordLink
                  record={recordRef(record, id)}
                  href={recordHref(record, id)}
                  className="hidden flex-wrap gap-x-3 py-1 text-12 text-ink-2 @max-md:flex"
                >
                  {names
                    .filter((each) => each !== named && !fields[each]?.isSummed && isFilled(row[each]))
                    .map((each) => (
                      <span key={each} className="inline-flex gap-1">
                        <span className="text-ink-3">{t(fieldKey(record, each))}</span>
                        {valueOf(each)}
                      </span>
                    ))}
                </RecordLink>
              </>
            ) : (
              valueOf(name)
            )}
          </Cell>
        )
      })}
      {onRemove && (
        <td className="h-row border-b border-rule text-right">
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('parts.remove', { what: title })}
            data-tooltip={t('parts.remove', { what: title })}
            onClick={onRemove}
            className="inline-flex size-6 items-center justify-center rounded-inner text-ink-3 hover:bg-sunk hover:text-ink pointer-coarse:size-11"
          >
            <Trash2 aria-hidden className="size-3.5" />
          </button>
        </td>
      )}
    </Row>
  )
}

/** Gives the look of a column: with little room only the name and what is added up have one. */
export function partColumn(record: RecordName, name: string): string {
  const { fields, title } = descriptions[record]
  return name === title || fields[name]?.isSummed ? '' : '@max-md:hidden'
}
