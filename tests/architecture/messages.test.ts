import { expect, test } from 'vitest'
import { messages } from '@/lib/i18n/messages'

type Flat = Record<string, string>
const flat = (language: keyof typeof messages): Flat =>
  Object.fromEntries(
    Object.entries(messages[language]).flatMap(([namespace, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${namespace}.${key}`, text]),
    ),
  )

const en = flat('en')
const zh = flat('zh-CN')
const keys = Object.keys(en)

/** Words that a Chinese reader reads in Latin letters: names, formats, keys of the keyboard. */
const LATIN = new Set(
  [
    'Loudou GitHub SQLite PostgreSQL Node Excel WPS Outlook Chrome',
    'API CRM CSV JSON PDF PNG SVG REST URL UTF GB18030 UUID ID IP HTTP HTTPS TLS OIDC SLA RFM KPI PPT WiFi QQ VIP OK',
    'Google Markdown xlsx xls xlsm csv',
    'Ctrl Shift Alt Enter Esc Tab Cmd CNY USD EUR HKD JPY GBP RMB KB MB GB ms',
    'zh en English hwjs example com https http localhost npm run start loudou LOUDOU DATABASE NUL Content Type application json',
  ]
    .join(' ')
    .split(' '),
)

const params = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)(?:,|\})/g)].map(([, name]) => name))].sort()
/** What a reader sees of a message: without its parameters, the grammar around plural forms, and names of files (a-b-c). */
const seen = (text: string) =>
  text.replace(/[a-z]+(?:-[a-z]+)+|[A-Z]+(?:_[A-Z]+)+|\{\w+, plural,|\b\w+ (?=\{)|\{\w+\}/g, ' ')

test('both languages have the same messages, and there are some', () => {
  expect(Object.keys(zh).sort()).toEqual([...keys].sort())
  expect(keys.length).toBeGreaterThan(5)
})

test('no message is empty', () => {
  const empty = [en, zh].flatMap((texts) => keys.filter((key) => !texts[key]?.trim()))
  expect(empty).toEqual([])
})

test('a message has the same parameters in both languages', () => {
  const differing = keys.filter((key) => params(en[key] ?? '').join() !== params(zh[key] ?? '').join())
  expect(differing).toEqual([])
})

test('no English word is left in the Chinese interface', () => {
  const english = keys.flatMap((key) =>
    (seen(zh[key] ?? '').match(/[A-Za-z]{2,}\d*/g) ?? [])
      .filter((word) => !LATIN.has(word))
      .map((word) => `${key}: ${word}`),
  )
  expect(english).toEqual([])
})

test('no Chinese character is left in the English interface', () => {
  expect(
    keys.filter((key) => /\p{Script=Han}/u.test((en[key] ?? '').replace(/漏斗|中文|简体中文/g, ''))),
  ).toEqual([])
})
