'use client'

import { useEffect, useRef, useState } from 'react'
import { fieldKey } from '@/components/fields/message-keys'
import { SurroundingsContext } from '@/components/fields/surroundings-context'
import { leaveWith } from '@/components/ui/leave-guard'
import { PopoverPanel } from '@/components/ui/panels'
import { toastFailed } from '@/components/ui/toast'
import type { RecordName } from '@/lib/records/names'
import type { OpenedRecord } from '@/lib/records/record-view'
import { isAsked } from '@/lib/records/is-asked'
import { descriptions } from '@/lib/records/all'
import { useSpeech } from '@/lib/i18n/react'
import { FieldEdit, type Step } from '../field-edit'
import { mayEditField } from '../may-edit-field'
import { openedRecord } from '../record-api'
import { loadRecordWords, RecordWords } from '../record-words'
import { useTold } from '../use-told'

interface Props {
  record: RecordName
  id: string
  name: string
  owner: HTMLElement
  onClose: (step?: Step) => void
}

/**
 * The drawer's own edit of a field, at a cell of a list. It begins from the record as it is now: a list shows telephone
 * numbers masked, and does not say what of each record the viewer may change.
 */
export function CellEditor({ record, id, name, owner, onClose }: Props) {
  const { t, language } = useSpeech()
  const told = useTold()
  const [opened, setOpened] = useState<OpenedRecord | null>(null)
  const hasMoved = useRef(false)
  const isOver = useRef(false)
  const [anchor] = useState(() => lastPlaceOf(owner))
  const begin = useRef(async (isStale: () => boolean) => {
    const [answer] = await Promise.all([
      openedRecord(record, id),
      PopoverPanel.preload(),
      loadRecordWords(language),
    ])
    if (isStale()) return
    if (answer.ok && mayEdit(answer.value, name)) return setOpened(answer.value)
    if (answer.ok) toastFailed(t('records.cellFixed', { field: t(fieldKey(record, name)) }))
    else told.failed(answer)
    onClose()
  })
  useEffect(() => {
    let isStale = false
    void begin.current(() => isStale)
    return () => {
      isStale = true
    }
  }, [])

  if (!opened) return null
  return (
    <SurroundingsContext value={opened.surroundings}>
      <PopoverPanel
        label={t('records.editField', { field: t(fieldKey(record, name)) })}
        align="start"
        anchor={anchor}
        owner={() => (hasMoved.current ? null : owner)}
        // Going on to the next cell takes the focus away too: by then all is saved, and nothing is left to ask.
        onClose={() => !isOver.current && leaveWith(onClose)}
      >
        <RecordWords>
          <FieldEdit
            view={opened.view}
            name={name}
            isInTable
            onClose={(step) => {
              isOver.current = true
              hasMoved.current = step !== undefined
              onClose(step)
            }}
          />
        </RecordWords>
      </PopoverPanel>
    </SurroundingsContext>
  )
}

/** Where a cell is, and where it was once its row has left the list: an edit that is under way stays where it began. */
function lastPlaceOf(cell: HTMLElement): Pick<Element, 'getBoundingClientRect'> {
  let last = cell.getBoundingClientRect()
  return {
    getBoundingClientRect() {
      if (cell.isConnected) last = cell.getBoundingClientRect()
      return last
    },
  }
}

function mayEdit({ view }: OpenedRecord, name: string): boolean {
  const field = descriptions[view.record].fields[name]
  return mayEditField(view, name) && field !== undefined && isAsked(field, view.values)
}
