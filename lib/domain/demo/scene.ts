import type { DemoBase } from './base'
import { demoCalendar, type DemoCalendar } from './calendar'
import type { DemoLanguage, DemoOptions } from './options'
import { demoSellers, type Sellers } from './sellers'
import { productWords, type DemoProductWords } from './words/products'

/** What all that comes beside the opportunities is made from. */
export interface Scene {
  options: DemoOptions
  calendar: DemoCalendar
  sellers: Sellers
  /** Keys of the people who answer tickets. */
  supporters: string[]
  productByKey: ReadonlyMap<string, DemoProductWords>
}

/** Sets the scene of a world. */
export function demoScene(options: DemoOptions, base: DemoBase): Scene {
  return {
    options,
    calendar: demoCalendar(options),
    sellers: demoSellers(options.seed, base),
    supporters: base.users.filter(({ role }) => role === 'support').map(({ key }) => key),
    productByKey: new Map(productWords.map((words) => [`product:${words.code.toLowerCase()}`, words])),
  }
}

/** The language one writes to a customer of a country in. */
export function languageIn(country: string): DemoLanguage {
  return country === 'CN' ? 'zh-CN' : 'en'
}
