'use client'

import { useCallback, useEffect, useId, useState } from 'react'
import { SurroundingsContext } from '@/components/fields/surroundings-context'
import { type FormStart, loadFormStart } from '@/components/records/form-start'
import type { Refusal } from '@/components/records/record-api'
import { RecordForm } from '@/components/records/record-form'
import { RecordWords } from '@/components/records/record-words'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorState } from '@/components/ui/error-state'
import { detailsOf, neededFor } from '@/lib/domain/move-needs'
import { useSpeech } from '@/lib/i18n/react'
import { descriptions } from '@/lib/records/all'
import type { Fields } from '@/lib/records/field'
import type { Row } from '@/lib/records/list-page'
import type { MoveDetails } from '@/lib/domain/board'

interface Props {
  /** The opportunities that are being moved. */
  cards: readonly { id: string; name: string }[]
  /** Fields that the move lacks. */
  needs: readonly string[]
  message: string
  stageName: string
  /** Completes the move; gives what is still wrong, null where nothing is or something else is asked for. */
  onComplete: (details: MoveDetails) => Promise<Refusal | null>
  onGiveUp: () => void
}

/** Asks for just what a move still lacks, as the opportunity's own form would, and completes the move with it. */
export default function MoveNeeds(props: Props) {
  return (
    <RecordWords>
      <Loaded {...props} />
    </RecordWords>
  )
}

function Loaded(props: Props) {
  const { cards, message, onGiveUp } = props
  // Of several the first says which fields there are and who asks; its values are its own.
  const card = cards[0] as { id: string; name: string }
  const { t } = useSpeech()
  const [start, setStart] = useState<FormStart | 'failed' | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isStale = false
    void loadFormStart('opportunity', card.id).then((loaded) => !isStale && setStart(loaded ?? 'failed'))
    return () => {
      isStale = true
    }
  }, [card.id, attempt])
  if (start && start !== 'failed') return <Question {...props} start={start} />
  if (start !== 'failed') return null
  return (
    <Dialog open urgent onClose={onGiveUp} title={card.name} description={message}>
      <ErrorState title={t('shell.recordFailed')} onRetry={() => setAttempt(attempt + 1)} />
    </Dialog>
  )
}

function Question({
  cards,
  needs,
  message,
  stageName,
  start,
  onComplete,
  onGiveUp,
}: Props & { start: FormStart }) {
  const { t } = useSpeech()
  const formId = useId()
  const [isBusy, setBusy] = useState(false)
  const [, setDirty] = useState(false)
  const isMany = cards.length > 1
  const [asked] = useState(() => neededFor(needs, isMany))
  const [first] = useState(() => ({
    ...(isMany ? { currency: start.values.currency } : start.values),
    closedOn: start.surroundings.today,
  }))
  const send = useCallback((values: Row) => onComplete(detailsOf(asked, values)), [asked, onComplete])
  const footer = (
    <>
      <Button onClick={onGiveUp}>{t('words.cancel')}</Button>
      <Button type="submit" form={formId} tone="primary" busy={isBusy}>
        {t('board.finish')}
      </Button>
    </>
  )
  return (
    <SurroundingsContext value={start.surroundings}>
      <Dialog
        open
        urgent
        onClose={onGiveUp}
        title={
          isMany
            ? t('board.finishMany', { n: cards.length, stage: stageName })
            : t('board.finishMove', { name: cards[0]?.name ?? '', stage: stageName })
        }
        description={message}
        footer={footer}
      >
        <RecordForm
          id={formId}
          record="opportunity"
          fields={fieldsFor(asked)}
          layout={{ first: asked.map(({ name }) => name), more: [] }}
          start={first}
          labels={start.labels}
          send={send}
          onBusy={setBusy}
          onDirty={setDirty}
        />
      </Dialog>
    </SurroundingsContext>
  )
}

/** The opportunity's own fields, to be filled in here where they must be. */
function fieldsFor(asked: ReturnType<typeof neededFor>): Fields {
  const { fields } = descriptions.opportunity
  return Object.fromEntries(
    asked.flatMap(({ name, isRequired }) => {
      const field = fields[name]
      return field ? [[name, { ...field, isReadOnly: false, isRequired }]] : []
    }),
  )
}
