import { useSyncExternalStore } from 'react'
import type { BoardNews, CardNews, ColumnNews } from '@/lib/domain/board-news'

interface Told {
  news: BoardNews | null
  /** Cards say their news; else only the heads of columns are compared. */
  isShown: boolean
  byCard: ReadonlyMap<string, CardNews[]>
  byStage: ReadonlyMap<string, ColumnNews>
}

const nothing: Told = { news: null, isShown: false, byCard: new Map(), byStage: new Map() }

/** Holds what has changed since a moment, outside of React's state: only what differs is drawn anew. */
export function createNewsStore() {
  let told = nothing
  const listeners = new Set<() => void>()
  return {
    told: () => told,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    show(news: BoardNews | null, isShown: boolean) {
      told = news
        ? {
            ...{ news, isShown },
            byCard: new Map(news.cards.map((card) => [card.id, card.news])),
            byStage: new Map(news.columns.map((column) => [column.stageId, column])),
          }
        : nothing
      listeners.forEach((listener) => listener())
    },
  }
}

export type NewsStore = ReturnType<typeof createNewsStore>

/** Gives one fact of it and draws again only when that fact changes. */
export function useNews<Fact>(store: NewsStore, read: (told: Told) => Fact): Fact {
  return useSyncExternalStore(
    store.subscribe,
    () => read(store.told()),
    () => read(nothing),
  )
}
