import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  isFiltered: boolean
  onClear: () => void
  /** Left out where a card cannot be made. */
  onAdd?: (() => void) | undefined
}

/** A board without a card: says whether the filter hides them or there are none, and what to do next. */
export default function BoardEmpty({ isFiltered, onClear, onAdd }: Props) {
  const { t } = useSpeech()
  const add = onAdd && (
    <Button tone="primary" onClick={onAdd}>
      {t('board.addFirst')}
    </Button>
  )
  if (!isFiltered)
    return (
      <EmptyState title={t('board.boardEmpty')} action={add}>
        {t('board.boardEmptyHint')}
      </EmptyState>
    )
  const clear = <Button onClick={onClear}>{t('board.clearFilter')}</Button>
  return (
    <EmptyState title={t('board.filteredEmpty')} action={clear}>
      {t('board.filteredEmptyHint')}
    </EmptyState>
  )
}
