import type { SeededRandom } from '../seeded-random'
import { givenNames } from './words/given-names'
import { surnames, westernGivenNames, westernSurnames } from './words/person-names'
import { spelled } from './words/spelled'

export interface DemoPersonName {
  name: string
  /** Latin form for keys and addresses: wang-min. */
  slug: string
}

const families = spelled(surnames)
const givens = spelled(givenNames)
const westernGivens = westernGivenNames.split(' ')
const westernFamilies = westernSurnames.split(' ')

/** Invents a Chinese name; commoner surnames come up more often. */
export function chineseName(random: SeededRandom): DemoPersonName {
  const family = families[Math.floor(families.length * random.next() ** 1.8)] ?? random.pick(families)
  const given = random.pick(givens)
  return { name: family.text + given.text, slug: `${family.pinyin}-${given.pinyin}` }
}

/** Invents a Western name. */
export function westernName(random: SeededRandom): DemoPersonName {
  const given = random.pick(westernGivens)
  const family = random.pick(westernFamilies)
  return { name: `${given} ${family}`, slug: `${given}-${family}`.toLowerCase() }
}

const doubleSurnames = families.filter((family) => family.text.length > 1).map((family) => family.text)

/** The surname of a Chinese name, two characters long for the double ones. */
export function surnameOf(name: string): string {
  return doubleSurnames.find((surname) => name.startsWith(surname)) ?? name.slice(0, 1)
}
