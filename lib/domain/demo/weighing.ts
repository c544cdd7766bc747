/** Items with their weights, as `SeededRandom.weighted` takes them. */
export type Choices<Item> = readonly (readonly [item: Item, weight: number])[]

/** Puts each item beside the weight it carries. */
export function byWeight<Item extends { weight: number }>(items: readonly Item[]): Choices<Item> {
  return items.map((item) => [item, item.weight])
}
