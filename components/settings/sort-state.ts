/** Something that has a place in an order. */
export interface Sorted {
  id: string
  name: string
}

/** What is in the air, and the place among the others that it would land at. */
export interface Lifted {
  id: string
  place: number
  by: 'pointer' | 'keys'
}

/** Says whether something may stand at a place among the others. */
export type MayStand<Item> = (item: Item, others: readonly Item[], place: number) => boolean

/** Gives the neighbour that says where a place is. */
export function besideAt(others: readonly Sorted[], place: number): { beforeId?: string; afterId?: string } {
  const [before, after] = [others[place - 1], others[place]]
  return before ? { beforeId: before.id } : after ? { afterId: after.id } : {}
}

/** Gives the order that a landing leaves. */
export function landed<Item extends Sorted>(items: readonly Item[], id: string, place: number): Item[] {
  const moved = items.filter((item) => item.id === id)
  const others = items.filter((item) => item.id !== id)
  return [...others.slice(0, place), ...moved, ...others.slice(place)]
}

/** Gives the line between two of the items before which something would land; -1 where it would stay. */
export function lineAt(items: readonly Sorted[], lifted: Lifted | null): number {
  if (!lifted) return -1
  const own = items.findIndex(({ id }) => id === lifted.id)
  if (own < 0 || own === lifted.place) return -1
  return lifted.place > own ? lifted.place + 1 : lifted.place
}
