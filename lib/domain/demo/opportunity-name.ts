import type { SeededRandom } from '../seeded-random'
import { projectEndings, projectEndingsEn, type DemoProductWords } from './words/products'

/** Names an opportunity after customer, product and purpose; `known` names of the same customer get the next number. */
export function opportunityName(
  random: SeededRandom,
  customer: string,
  product: DemoProductWords,
  western: boolean,
  known: Set<string>,
): string {
  const plain = western
    ? `${customer} – ${product.shortEn} ${random.pick(projectEndingsEn)}`
    : `${customer}${product.short}${random.pick(projectEndings)}`
  let name = plain
  for (let n = 2; known.has(name); n++)
    name = western ? `${plain}, phase ${n}` : `${plain}（${numeral(n)}期）`
  known.add(name)
  return name
}

function numeral(n: number): string {
  return '零一二三四五六七八九十'[n] ?? String(n)
}
