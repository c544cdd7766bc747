import type { BoardColumn } from '@/lib/domain/board'
import { useSpeech } from '@/lib/i18n/react'
import type { NextPage } from './use-next-page'

/** What stands below the last loaded card: how many more there are, that they come, or that they did not. */
export function ColumnFoot({ column, next }: { column: BoardColumn; next: NextPage }) {
  const { t } = useSpeech()
  const more = Math.max(0, column.count - column.cards.length)
  if (column.cards.length === 0 && column.nextCursor === null) {
    return (
      <p className="rounded border border-dashed px-3 py-6 text-center text-ink-3">
        {t('board.columnEmpty')}
      </p>
    )
  }
  if (column.nextCursor === null) return <div className="h-4" />
  if (next.isLoading) return <p className="py-3 text-center text-ink-3">{t('board.loadingMore')}</p>
  return (
    <button type="button" onClick={next.load} className="w-full py-3 text-center text-ink-2 hover:text-ink">
      {next.hasFailed ? t('board.loadFailed') : t('board.more', { n: more })}
    </button>
  )
}
