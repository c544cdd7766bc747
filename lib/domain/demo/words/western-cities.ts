import { byWeight } from '../weighing'
import type { DemoCity } from './cities'

type Row = readonly [country: string, state: string, city: string, dial: string, weight: number]

/** `dial` begins a number from the ranges that regulators keep free for fiction. */
const rows: Row[] = [
  ['US', 'California', 'San Jose', '+140855501', 5],
  ['US', 'Washington', 'Seattle', '+120655501', 4],
  ['US', 'Texas', 'Austin', '+151255501', 4],
  ['US', 'Illinois', 'Chicago', '+131255501', 4],
  ['US', 'Massachusetts', 'Boston', '+161755501', 3],
  ['US', 'Michigan', 'Grand Rapids', '+161655501', 3],
  ['US', 'Oregon', 'Portland', '+150355501', 2],
  ['US', 'North Carolina', 'Charlotte', '+170455501', 2],
  ['GB', 'England', 'London', '+442079460', 3],
  ['GB', 'England', 'Manchester', '+441614960', 2],
  ['GB', 'Scotland', 'Edinburgh', '+441314960', 1],
  ['DE', 'Hamburg', 'Hamburg', '+494066969', 4],
  ['DE', 'Bayern', 'München', '+498999998', 4],
  ['DE', 'Hessen', 'Frankfurt am Main', '+496990009', 3],
  ['FR', 'Auvergne-Rhône-Alpes', 'Lyon', '+3346571', 3],
  ['FR', 'Île-de-France', 'Paris', '+3319900', 3],
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
