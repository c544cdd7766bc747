'use client'

import { useCallback, useEffect, useId, useState } from 'react'
import { SurroundingsContext } from '@/components/fields/surroundings-context'
import { type FormStart, loadFormStart } from '@/components/records/form-start'
import { loadChecklist } from '@/components/records/load-checklist'
import type { Refusal } from '@/components/records/record-api'
import { RecordForm } from '@/components/records/record-form'
import { RecordWords } from '@/components/records/record-words'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorState } from '@/components/ui/error-state'
import { detailsOf, isRequest, neededFor } from '@/lib/domain/move-needs'
import { useSpeech } from '@/lib/i18n/react'
import { descriptions } from '@/lib/records/all'
import { approval } from '@/lib/records/approval'
import type { Fields, Offer } from '@/lib/records/field'
import type { Row } from '@/lib/records/list-page'
import type { MoveDetails } from '@/lib/domain/board'
import type { Language } from '@/lib/domain/languages'

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
  const { cards, needs, message, onGiveUp } = props
  // Of several the first says which fields there are and who asks; its values are its own.
  const card = cards[0] as { id: string; name: string }
  const { t, language } = useSpeech()
  const [start, setStart] = useState<Start | 'failed' | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isStale = false
    void loadStart(card.id, needs.includes('checkedIds') ? language : null).then(
      (loaded) => !isStale && setStart(loaded ?? 'failed'),
    )
    return () => {
      isStale = true
    }
  }, [card.id, needs, language, attempt])
  if (start && start !== 'failed') return <Question {...props} start={start} />
  if (start !== 'failed') return null
  return (
    <Dialog open urgent onClose={onGiveUp} title={card.name} description={message}>
      <ErrorState title={t('shell.recordFailed')} onRetry={() => setAttempt(attempt + 1)} />
    </Dialog>
  )
}

/** The opportunity as it is, and what of its stage's checklist is open. */
type Start = FormStart & { unchecked: Offer[] }

/** `language`: the one in which the checklist is asked for; null where it is not. */
async function loadStart(id: string, language: Language | null): Promise<Start | null> {
  const start = await loadFormStart('opportunity', id)
  if (!start || !language) return start && { ...start, unchecked: [] }
  const checklist = await loadChecklist(String(start.values.stageId), language)
  const checked = start.values.checkedIds as string[]
  return checklist && { ...start, unchecked: checklist.filter((each) => !checked.includes(each.id)) }
}

function Question({
  cards,
  needs,
  message,
  stageName,
  start,
  onComplete,
  onGiveUp,
}: Props & { start: Start }) {
  const { t } = useSpeech()
  const formId = useId()
  const [isBusy, setBusy] = useState(false)
  const [, setDirty] = useState(false)
  const isMany = cards.length > 1
  const isRequested = isRequest(needs)
  const [asked] = useState(() => neededFor(needs, isMany))
  const [first] = useState(() => ({
    ...(isMany ? { currency: start.values.currency } : start.values),
    closedOn: start.surroundings.today,
    checkedIds: [],
  }))
  const send = useCallback(
    async (values: Row): Promise<Refusal | null> => {
      const ticked = values.checkedIds as string[]
      const isOpen = start.unchecked.some((each) => each.isRequired && !ticked.includes(each.id))
      return isOpen ? unchecked : onComplete(detailsOf(asked, values))
    },
    [asked, onComplete, start],
  )
  const footer = (
    <>
      <Button onClick={onGiveUp}>{t('words.cancel')}</Button>
      <Button type="submit" form={formId} tone="primary" busy={isBusy}>
        {t(isRequested ? 'board.askApproval' : 'board.finish')}
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
          record={isRequested ? 'approval' : 'opportunity'}
          fields={isRequested ? requested : fieldsFor(asked, start.unchecked)}
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
function fieldsFor(asked: ReturnType<typeof neededFor>, offers: Offer[]): Fields {
  const fields: Fields = descriptions.opportunity.fields
  return Object.fromEntries(
    asked.flatMap(({ name, isRequired }) => {
      const field = fields[name]
      if (!field) return []
      // Of what is ticked, each says itself whether it must be.
      const more = name === 'checkedIds' ? { offers, isRequired: false } : { isRequired }
      return [[name, { ...field, ...more, isReadOnly: false }]]
    }),
  )
}

/** What is told with a request for another's yes. */
const requested: Fields = { approvalNote: { ...approval.fields.note, isFixed: false } }

/** What the server would answer: said before it is asked. */
const unchecked: Refusal = {
  ...{ ok: false, status: 422, code: 'invalid_input', title: '', details: {} },
  errors: { checkedIds: 'unchecked' },
}
