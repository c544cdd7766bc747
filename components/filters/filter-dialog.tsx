'use client'

import { useState } from 'react'
import { nounsWithin } from '@/components/fields/message-keys'
import { RecordWords } from '@/components/records/record-words'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useSpeech } from '@/lib/i18n/react'
import { draftOf, filterOf, isComplete } from '@/lib/records/filter/draft'
import type { Labels } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import { FilterBuilder } from './filter-builder'

interface Props {
  record: RecordName
  /** Fields that the viewer sees. */
  fields: readonly string[]
  filter: unknown
  labels: Labels
  onApply: (filter: unknown, labels: Labels) => void
  onClose: () => void
}

/** Builds the filter of a list; nothing changes before it is applied. */
export default function FilterDialog(props: Props) {
  return (
    <RecordWords>
      <Built {...props} />
    </RecordWords>
  )
}

function Built({ record, fields, filter, labels, onApply, onClose }: Props) {
  const { t } = useSpeech()
  const [draft, setDraft] = useState(() => draftOf(filter))
  const [names, setNames] = useState(labels)
  const [isTold, setTold] = useState(false)
  const apply = () => {
    if (!isComplete(draft)) return setTold(true)
    onApply(filterOf(draft), names)
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title={t('filter.title', { what: nounsWithin(record, t) })}
      footer={
        <>
          {isTold && !isComplete(draft) && (
            <span role="alert" className="mr-auto self-center text-14 text-cinnabar">
              {t('filter.incomplete')}
            </span>
          )}
          <Button
            onClick={() => {
              onApply(undefined, names)
              onClose()
            }}
          >
            {t('filter.clear')}
          </Button>
          <Button tone="primary" onClick={apply}>
            {t('filter.apply')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) apply()
        }}
      >
        <FilterBuilder
          record={record}
          fields={fields}
          group={draft}
          labels={names}
          onChange={setDraft}
          onLabel={(id, name) => setNames((known) => ({ ...known, [id]: name }))}
        />
      </form>
    </Dialog>
  )
}
