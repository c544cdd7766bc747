import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Colour = [lightness: number, chroma: number, hue: number]

const css = readFileSync(new URL('../../app/tokens.css', import.meta.url), 'utf8')
const darkAt = css.indexOf('@variant dark')
const themeAt = css.indexOf('@theme')

function tokens(text: string): Map<string, Colour> {
  const found = text.matchAll(/--([\w-]+): oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/g)
  return new Map([...found].map(([, name = '', l, c, h]) => [name, [Number(l) / 100, Number(c), Number(h)]]))
}
const light = tokens(css.slice(0, darkAt))
const dark = new Map([...light, ...tokens(css.slice(darkAt, themeAt))])

/** Relative luminance (WCAG 2.2) of an oklch colour, by Ottosson's matrices. */
function luminance([l, c, h]: Colour): number {
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  const inGamut = (value: number) => Math.min(1, Math.max(0, value))
  const red = inGamut(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short)
  const green = inGamut(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short)
  const blue = inGamut(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(theme: Map<string, Colour>, one: string, other: string): number {
  const [a, b] = [theme.get(one), theme.get(other)]
  if (!a || !b) throw new Error(`no token ${a ? other : one}`)
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['paper', 'raised', 'sunk']
const onGround = ['ink', 'ink-2', 'ink-3', 'celadon', 'cinnabar', 'amber-ink']
const text = [
  ...onGround.flatMap((ink) => grounds.map((ground) => [ink, ground])),
  ...['celadon', 'cinnabar', 'amber'].flatMap((hue) =>
    ['ink', 'ink-2', 'ink-3', hue === 'amber' ? 'amber-ink' : hue].map((ink) => [ink, `${hue}-wash`]),
  ),
  ['ink', 'celadon-chosen'],
  ['ink-2', 'celadon-chosen'],
  ['on-celadon', 'celadon'],
  ['on-celadon', 'celadon-deep'],
  ['on-cinnabar', 'cinnabar'],
  ['paper', 'ink'],
]
const shapes = ['edge', 'celadon', 'cinnabar', 'amber'].flatMap((shape) =>
  grounds.map((ground) => [shape, ground]),
)

for (const [name, theme] of Object.entries({ light, dark })) {
  test(`text stands out at 4.5:1 in the ${name} theme`, () => {
    const weak = text.filter(([ink = '', ground = '']) => contrast(theme, ink, ground) < 4.5)
    expect(weak).toEqual([])
  })

  test(`shapes stand out at 3:1 in the ${name} theme`, () => {
    const weak = shapes.filter(([shape = '', ground = '']) => contrast(theme, shape, ground) < 3)
    expect(weak).toEqual([])
  })
}

test('black on white is 21:1, so the measure itself is right', () => {
  const plain = new Map<string, Colour>([
    ['black', [0, 0, 0]],
    ['white', [1, 0, 0]],
  ])
  expect(contrast(plain, 'black', 'white')).toBeCloseTo(21, 1)
})

test('every light token has been given a dark answer', () => {
  const answered = tokens(css.slice(darkAt, themeAt))
  expect([...light.keys()].filter((name) => !answered.has(name))).toEqual([])
})
