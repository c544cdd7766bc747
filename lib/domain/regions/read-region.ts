import { fold } from '../folding'
import { type Division, divisions } from './divisions'
import { type Place, regionOfCode } from './region'

// What an autonomous place is named after, beside its own name: 恩施土家族苗族自治州 is 恩施 and 恩施州 too.
const PEOPLES =
  '各族|土家族?|东乡族|保安族|撒拉族?|裕固族?|达斡尔族?|鄂温克族?|鄂伦春族?|哈萨克族?|柯尔克孜族?|塔吉克族?|锡伯族?|蒙古族?|朝鲜族?|景颇族?|傈僳族?|哈尼族?|拉祜族?|布依族?|仡佬族?|仫佬族?|毛南族?|纳西族?|普米族?|布朗族?|独龙族?|回族|藏族|苗族|彝族|壮族|侗族|瑶族|白族|傣族|黎族|畲族|佤族|水族|土族|羌族|怒族|满族'
const AUTONOMOUS = new RegExp(`(?:${PEOPLES})+自治([州县旗])$`)
const ENDINGS: Record<number, RegExp> = {
  2: /(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/,
  4: /地区$|[盟市州]$/,
  6: /[市区县旗]$/,
}
/** What tables write where a level is missing: it names nothing. */
const STAND_INS = /市辖区|(?:省|自治区)直辖县(?:级行政区划)?|^县$/
const BETWEEN = /[\s\p{P}\p{S}]+/gu
const LONGEST = 60

/**
 * Reads a division by its code or its names, as people write them: 江苏省苏州市姑苏区, 江苏 苏州, 江苏省/苏州市, 昆山. Where one name
 * is that of several, the higher place is meant (吉林, 西安). Gives null for what is none, and where two places of one rank fit.
 */
export function readRegion(text: string): string | null {
  return regionOfCode(text) ?? best(routes(lettersOf(text), ''))
}

/** Reads the division that an address names, as far as it names one; null where it is elsewhere or says too little. */
export function regionOfPlace({ province, city, district }: Place): string | null {
  let region = ''
  for (const name of [province, city, district]) {
    if (name === null || name.trim() === '') continue
    const letters = lettersOf(name)
    const found = best(routes(letters, region)) ?? (isNamed(region, letters) ? region : null)
    // A district that is not known leaves the city; a province that is none is another country's.
    if (found === null && region === '') return null
    region = found ?? region
  }
  return region === '' ? null : regionOfCode(region)
}

interface Route {
  code: string
  isWhole: boolean
}

/** Every way to read a text as names of divisions, each within the one before. */
function routes(rest: string, within: string): Route[] {
  if (rest.length > LONGEST) return []
  const found: Route[] = []
  for (let end = rest.length; end >= 2; end--)
    for (const route of names().get(rest.slice(0, end)) ?? []) {
      if (!route.code.startsWith(within) || route.code === within) continue
      if (end === rest.length) found.push(route)
      else
        for (const { code, isWhole } of routes(rest.slice(end), route.code))
          found.push({ code, isWhole: isWhole && route.isWhole })
    }
  return found
}

function best(found: readonly Route[]): string | null {
  const regions = found.map(({ code, isWhole }) => ({ code: regionOfCode(code) ?? code, isWhole }))
  const highest = Math.min(...regions.map(({ code }) => code.length))
  const high = regions.filter(({ code }) => code.length === highest)
  const whole = high.filter(({ isWhole }) => isWhole)
  const codes = new Set((whole.length > 0 ? whole : high).map(({ code }) => code))
  const [code = null] = codes
  return codes.size === 1 ? code : null
}

function isNamed(code: string, letters: string): boolean {
  return (names().get(letters) ?? []).some((route) => route.code === code)
}

function lettersOf(text: string): string {
  return fold(text)
    .replace(BETWEEN, '')
    .replace(/^中国(?=.)/, '')
    .replace(STAND_INS, '')
}

let known: Map<string, Route[]> | undefined

/** Divisions by their folded names, whole and short; made when the first is read. */
function names(): Map<string, Route[]> {
  if (known) return known
  known = new Map()
  for (const division of divisions.values()) {
    if (STAND_INS.test(division.name)) continue
    for (const [place, name] of namesOf(division).entries()) {
      const route = { code: division.code, isWhole: place === 0 }
      known.set(name, [...(known.get(name) ?? []), route])
    }
  }
  return known
}

/** The whole name, and what it is called for short. */
function namesOf(division: Division): string[] {
  const { name } = division
  return [...new Set([name, name.replace(AUTONOMOUS, '$1'), withoutEnding(division)])].map(fold)
}

/** Gives what a division is called for short (苏州, 恩施), its whole name where that would say too little (赵县). */
export function withoutEnding({ code, name }: Division): string {
  const plain = name.replace(AUTONOMOUS, '$1')
  const short = plain.replace(ENDINGS[code.length] ?? /$/, '')
  return short.length >= 2 ? short : plain
}
