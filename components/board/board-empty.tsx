import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useSpeech } from '@/lib/i18n/react'

/** A board without a card: says whether the filter hides them or there are none, and what to do next. */
export function BoardEmpty({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const { t } = useSpeech()
  if (!isFiltered) return <EmptyState title={t('board.boardEmpty')}>{t('board.boardEmptyHint')}</EmptyState>
  const clear = <Button onClick={onClear}>{t('board.clearFilter')}</Button>
  return (
    <EmptyState title={t('board.filteredEmpty')} action={clear}>
      {t('board.filteredEmptyHint')}
    </EmptyState>
  )
}
