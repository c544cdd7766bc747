'use client'

import { type SyntheticEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import type { BoardColumn } from '@/lib/domain/board'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  column: BoardColumn
  onAdd: (stageId: string, name: string) => Promise<string | null>
  onClose: () => void
}

/** One line for a new card; it stays open for the next one and keeps the text when adding fails. */
export default function QuickAdd({ column, onAdd, onClose }: Props) {
  const { t } = useSpeech()
  const problemId = useId()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const add = async () => {
    if (isBusy || !name.trim()) return
    setBusy(true)
    const why = await onAdd(column.stageId, name.trim())
    setBusy(false)
    setProblem(why)
    if (why === null) setName('')
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    void add()
  }
  return (
    <form onSubmit={submit} className="mx-2.5 mt-2.5 grid max-md:mx-4 gap-2 rounded border bg-raised p-2">
      <Input
        autoFocus
        value={name}
        maxLength={200}
        aria-label={t('board.quickAddName')}
        placeholder={t('board.quickAddName')}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : problemId}
        onChange={(event) => setName(event.target.value)}
        onEscape={onClose}
      />
      {problem !== null && (
        <p id={problemId} role="alert" className="text-cinnabar">
          {problem}
        </p>
      )}
      <div className="flex gap-2">
        <Button type="submit" tone="primary" busy={isBusy}>
          {t('board.quickAddSave')}
        </Button>
        <Button tone="bare" onClick={onClose}>
          {t('words.close')}
        </Button>
      </div>
    </form>
  )
}
