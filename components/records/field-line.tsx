'use client'

import { History, Pencil } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { FieldCell } from '@/components/fields/field-cell'
import { fieldKey } from '@/components/fields/message-keys'
import { classNames } from '@/components/ui/class-names'
import { lazily } from '@/components/ui/lazily'
import { descriptions } from '@/lib/records/all'
import type { RecordView } from '@/lib/records/record-view'
import { useSpeech } from '@/lib/i18n/react'
import { FieldEdit } from './field-edit'
import { isFilled } from './form-fields'
import { mayEditField } from './may-edit-field'

const FieldHistory = lazily(() => import('./field-history'))

const smallButton =
  'inline-flex size-6 shrink-0 items-center justify-center rounded-inner text-ink-3 opacity-0 group-hover/line:opacity-100 hover:bg-sunk hover:text-ink focus-visible:opacity-100 pointer-coarse:-my-2.5 pointer-coarse:size-11 pointer-coarse:opacity-100'

interface Props {
  view: RecordView
  name: string
  /** It stands large and without its label, which ears still hear. */
  isHeadline?: boolean
}

/** One field of a record: its value, the way to change it where it stands, and how it came to be. */
export function FieldLine({ view, name, isHeadline }: Props) {
  const { t } = useSpeech()
  const [isEditing, setEditing] = useState(false)
  const [isPast, setPast] = useState(false)
  const closePast = useCallback(() => setPast(false), [])
  const pencil = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !isEditing) pencil.current?.focus({ preventScroll: true })
    wasEditing.current = isEditing
  }, [isEditing])

  const { record, values, labels } = view
  const field = descriptions[record].fields[name]
  if (!field) return null
  const label = t(fieldKey(record, name))
  if (isEditing)
    return (
      <div className="w-full">
        <dt className="sr-only">{label}</dt>
        <dd>
          <FieldEdit view={view} name={name} onClose={() => setEditing(false)} />
        </dd>
      </div>
    )
  const mayEdit = mayEditField(view, name)
  const words = t(isFilled(values[name]) ? 'records.editField' : 'records.addField', { field: label })
  return (
    <div
      className={classNames(
        'group/line',
        !isHeadline && 'grid grid-cols-[minmax(6rem,9rem)_minmax(0,1fr)] items-start gap-x-3 py-1',
      )}
    >
      <dt className={isHeadline ? 'sr-only' : 'text-ink-2'}>{label}</dt>
      <dd className="flex min-w-0 items-start gap-1">
        <span className={classNames('min-w-0', isHeadline && 'text-20 font-bold')}>
          {isHeadline && !isFilled(values[name]) ? (
            t('board.noAmount')
          ) : (
            <FieldCell {...{ record, name, field, labels }} row={values} value={values[name]} />
          )}
        </span>
        {mayEdit && (
          <button
            ref={pencil}
            type="button"
            aria-label={words}
            data-tooltip={words}
            onClick={() => setEditing(true)}
            className={smallButton}
          >
            <Pencil aria-hidden className="size-3.5" />
          </button>
        )}
        <button
          type="button"
          aria-label={t('history.ofField', { field: label })}
          data-tooltip={t('history.ofField', { field: label })}
          onPointerEnter={() => void FieldHistory.preload()}
          onClick={() => setPast(true)}
          // A finger finds it in the timeline, which can be narrowed to a field.
          className={classNames(smallButton, 'pointer-coarse:hidden')}
        >
          <History aria-hidden className="size-3.5" />
        </button>
        {isPast && <FieldHistory view={view} name={name} onClose={closePast} />}
      </dd>
    </div>
  )
}
