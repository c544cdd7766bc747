import { byWeight } from '../weighing'
import type { DemoCity } from './cities'

type Row = readonly [country: string, state: string, city: string, dial: string, weight: number]

/** `dial` begins a number from the ranges that regulators keep free for fiction. */
const rows: Row[] = [
  ['US', 'California', 'San Jose', '+1 408 555 01', 5],
  ['US', 'Washington', 'Seattle', '+1 206 555 01', 4],
  ['US', 'Texas', 'Austin', '+1 512 555 01', 4],
  ['US', 'Illinois', 'Chicago', '+1 312 555 01', 4],
  ['US', 'Massachusetts', 'Boston', '+1 617 555 01', 3],
  ['US', 'Michigan', 'Grand Rapids', '+1 616 555 01', 3],
  ['US', 'Oregon', 'Portland', '+1 503 555 01', 2],
  ['US', 'North Carolina', 'Charlotte', '+1 704 555 01', 2],
  ['GB', 'England', 'London', '+44 20 7946 0', 3],
  ['GB', 'England', 'Manchester', '+44 161 496 0', 2],
  ['GB', 'Scotland', 'Edinburgh', '+44 131 496 0', 1],
  ['DE', 'Hamburg', 'Hamburg', '+49 40 66969 ', 4],
  ['DE', 'Bayern', 'München', '+49 89 99998 ', 4],
  ['DE', 'Hessen', 'Frankfurt am Main', '+49 69 90009 ', 3],
  ['FR', 'Auvergne-Rhône-Alpes', 'Lyon', '+33 4 65 71 ', 3],
  ['FR', 'Île-de-France', 'Paris', '+33 1 99 00 ', 3],
]

/** Western cities whose customers belong to the overseas team. */
export const westernCities: readonly DemoCity[] = rows.map(([country, province, city, dial, weight]) => ({
  region: 'overseas',
  country,
  province,
  city,
  short: city,
  code: '',
  dial,
  districts: [],
  weight,
}))

export const westernChoices = byWeight(westernCities)
