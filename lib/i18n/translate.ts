import type { Language } from '@/lib/domain/languages'
import type { Messages } from './messages/en'

/** A namespace's messages: flat keys, ICU-like text with `{name}` and `{n, plural, =0 {…} one {…} other {…}}`. */
export type Params = Record<string, string | number>
export type Namespace = keyof Messages & string
/** Every message as `namespace.key`; a key that no message has does not compile. */
export type MessageKey = { [N in Namespace]: `${N}.${keyof Messages[N] & string}` }[Namespace]
export type Translate = (key: MessageKey, params?: Params) => string

const PLURAL = /\{(\w+), plural, ((?:=?\w+ \{[^{}]*\} ?)+)\}/g
const FORM = /(=?\w+) \{([^{}]*)\}/g

/** Gives the text of a message with its parameters filled in; a missing parameter stays visible as `{name}`. */
export function fill(text: string, params: Params, language: Language): string {
  return text
    .replace(PLURAL, (_, name: string, forms: string) => {
      const count = Number(params[name])
      const wanted = new Intl.PluralRules(language).select(count)
      const found = new Map([...forms.matchAll(FORM)].map((form) => [form[1], form[2] ?? '']))
      const chosen = found.get(`=${count}`) ?? found.get(wanted) ?? found.get('other') ?? ''
      return chosen.replaceAll('#', new Intl.NumberFormat(language).format(count))
    })
    .replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole))
}

/** Gives a translator over the messages of one language; `messages` may hold only the namespaces a page needs. */
export function translator(messages: Partial<Messages>, language: Language): Translate {
  return (key, params = {}) => {
    const dot = key.indexOf('.')
    const namespace: Readonly<Record<string, string>> | undefined = messages[key.slice(0, dot) as Namespace]
    const text = namespace?.[key.slice(dot + 1)]
    if (text === undefined) return key
    // What administrators wrote is shown as they wrote it, braces and all.
    return key.startsWith('custom.') ? text : fill(text, params, language)
  }
}
