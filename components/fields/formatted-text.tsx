'use client'

import { lazily } from '@/components/ui/lazily'
import { PlainText } from './plain-text'

const Markdown = lazily(() => import('./markdown'), PlainText)

/** What a text has that is not read as it is written: emphasis, lists, links, quotations, code, tables, headings. */
const SIGNS = /[*_`~<[\\|]|^\s*(?:[#>+-]|\d+[.)]\s)|(?:https?:\/\/|www\.)/m

/** Shows a long text that somebody wrote, its Markdown read; what reads it is fetched with the first text that has any. */
export function FormattedText({ text }: { text: string }) {
  return SIGNS.test(text) ? <Markdown text={text} /> : <PlainText text={text} />
}
