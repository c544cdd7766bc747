'use client'

import { useState } from 'react'
import { useSpeech } from '@/lib/i18n/react'
import { landed, type Lifted, type MayStand, type Sorted } from './sort-state'

/** Whatever can be put in order, and what happens when it is. */
export interface Sorting<Item extends Sorted> {
  items: readonly Item[]
  mayStand: MayStand<Item>
  /** Sends the landing; false where it was refused. */
  onPlace: (item: Item, others: readonly Item[], place: number) => Promise<boolean>
}

/**
 * Holds an order while it is changed: what is in the air, what is said of it, and the order as it will be until the server has
 * answered. A landing that is refused goes back.
 */
export function useSorting<Item extends Sorted>({ items, mayStand, onPlace }: Sorting<Item>) {
  const { t } = useSpeech()
  const [lifted, setLifted] = useState<Lifted | null>(null)
  const [said, say] = useState('')
  const [wish, setWish] = useState<{ of: readonly Item[]; order: Item[] } | null>(null)
  // What the server says since is newer than what was wished for.
  const shown = wish?.of === items ? wish.order : items

  const without = (id: string) => shown.filter((item) => item.id !== id)
  const itemOf = (id: string) => shown.find((item) => item.id === id)
  const words = (id: string, place: number) => ({
    name: itemOf(id)?.name ?? '',
    place: place + 1,
    n: shown.length,
  })
  const may = (id: string, place: number) => {
    const item = itemOf(id)
    const isThere = place >= 0 && place <= shown.length - 1
    return item !== undefined && isThere && mayStand(item, without(id), place)
  }

  function lift(id: string, by: Lifted['by']) {
    const place = shown.findIndex((item) => item.id === id)
    setLifted({ id, place, by })
    if (by === 'keys') say(t('layout.lifted', words(id, place)))
  }
  function carry(place: number) {
    if (!lifted || place === lifted.place) return
    if (!may(lifted.id, place)) {
      if (lifted.by === 'keys') say(t('layout.edge', words(lifted.id, place)))
      return
    }
    setLifted({ ...lifted, place })
    if (lifted.by === 'keys') say(t('layout.over', words(lifted.id, place)))
  }
  function cancel() {
    if (lifted?.by === 'keys') say(t('layout.cancelled', words(lifted.id, lifted.place)))
    setLifted(null)
  }
  async function put(id: string, place: number) {
    setLifted(null)
    const item = itemOf(id)
    if (!item || shown[place]?.id === id) return cancel()
    say(t('layout.dropped', words(id, place)))
    setWish({ of: items, order: landed(shown, id, place) })
    if (!(await onPlace(item, without(id), place))) setWish(null)
  }
  return { shown, lifted, said, may, lift, carry, cancel, put }
}
export type SortingHold<Item extends Sorted> = ReturnType<typeof useSorting<Item>>
