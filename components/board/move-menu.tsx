'use client'

import { Check, UserRoundCheck } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Dialog } from '@/components/ui/dialog'
import { type BoardCard, type BoardColumn, type StageKind, takesCards } from '@/lib/domain/board'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  cards: readonly BoardCard[]
  columns: readonly BoardColumn[]
  onChoose: (stageId: string) => void
  onClose: () => void
  /** Where the viewer may hand it to somebody else. */
  onAssign?: ((card: BoardCard) => void) | undefined
}

const tones: Record<StageKind, string> = {
  open: 'border-rule text-ink hover:border-edge',
  won: 'border-celadon text-celadon hover:bg-celadon-wash',
  lost: 'border-cinnabar text-cinnabar hover:bg-cinnabar-wash',
}

/** Asks which stage a card, or several, go to: a dialog on a desk, a sheet from below on a phone. */
export default function MoveMenu({ cards, columns, onChoose, onClose, onAssign }: Props) {
  const { t } = useSpeech()
  const [card] = cards
  const isOne = cards.length === 1
  return (
    <Dialog
      open
      onClose={onClose}
      title={
        isOne ? t('board.moveTo', { name: card?.name ?? '' }) : t('board.moveManyTo', { n: cards.length })
      }
      footer={
        onAssign &&
        isOne &&
        card && (
          <Button icon={<UserRoundCheck aria-hidden className="size-4" />} onClick={() => onAssign(card)}>
            {t('board.assign')}
          </Button>
        )
      }
    >
      <Stages hereId={isOne ? card?.stageId : undefined} columns={columns} onChoose={onChoose} />
    </Dialog>
  )
}

function Stages({
  hereId,
  columns,
  onChoose,
}: Pick<Props, 'columns' | 'onChoose'> & { hereId?: string | undefined }) {
  const { t } = useSpeech()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => list.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus(), [])

  const walk = (event: KeyboardEvent) => {
    const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLElement)
    buttons.at((at + step) % buttons.length)?.focus()
  }
  return (
    <ul ref={list} onKeyDown={walk} className="grid gap-2 max-md:grid-cols-2">
      {columns.filter(takesCards).map((column) => (
        <li key={column.stageId}>
          <button
            type="button"
            disabled={column.stageId === hereId}
            onClick={() => onChoose(column.stageId)}
            className={classNames(
              'flex min-h-11 w-full items-center gap-2 rounded border px-3 text-left disabled:bg-sunk disabled:text-ink-3',
              tones[column.kind],
            )}
          >
            <span className="min-w-0 flex-1 truncate">{column.name}</span>
            {column.stageId === hereId && (
              <span className="flex items-center gap-1 text-12">
                <Check aria-hidden className="size-3.5" />
                {t('board.here')}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}
