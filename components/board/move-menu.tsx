'use client'

import { Check, UserRoundCheck } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Dialog } from '@/components/ui/dialog'
import type { BoardCard, BoardColumn, StageKind } from '@/lib/domain/board'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  card: BoardCard
  columns: readonly BoardColumn[]
  onChoose: (stageId: string) => void
  onClose: () => void
  /** Where the viewer may hand it to somebody else. */
  onAssign?: (() => void) | undefined
}

const tones: Record<StageKind, string> = {
  open: 'border-rule text-ink hover:border-edge',
  won: 'border-celadon text-celadon hover:bg-celadon-wash',
  lost: 'border-cinnabar text-cinnabar hover:bg-cinnabar-wash',
}

/** Asks which stage a card goes to: a dialog on a desk, a sheet from below on a phone. */
export default function MoveMenu({ card, columns, onChoose, onClose, onAssign }: Props) {
  const { t } = useSpeech()
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('board.moveTo', { name: card.name })}
      footer={
        onAssign && (
          <Button icon={<UserRoundCheck aria-hidden className="size-4" />} onClick={onAssign}>
            {t('board.assign')}
          </Button>
        )
      }
    >
      <Stages card={card} columns={columns} onChoose={onChoose} />
    </Dialog>
  )
}

function Stages({ card, columns, onChoose }: Omit<Props, 'onClose' | 'onAssign'>) {
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
      {columns.map((column) => (
        <li key={column.stageId}>
          <button
            type="button"
            disabled={column.stageId === card.stageId}
            onClick={() => onChoose(column.stageId)}
            className={classNames(
              'flex min-h-11 w-full items-center gap-2 rounded border px-3 text-left disabled:bg-sunk disabled:text-ink-3',
              tones[column.kind],
            )}
          >
            <span className="min-w-0 flex-1 truncate">{column.name}</span>
            {column.stageId === card.stageId && (
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
