'use client'

import { lexer, type MarkedToken, type Token } from 'marked'
import { Fragment, type ReactNode } from 'react'
import { PlainText } from './plain-text'

/** Longer texts are shown as they were written: reading them would hold the page. */
const LONGEST = 20_000
/** What is nested deeper nobody wrote by hand. */
const DEEPEST = 12

/**
 * Shows Markdown as elements. HTML in it is text, links lead to http, https and mailto only and vouch for nothing, pictures
 * are links to themselves and never fetched. What cannot be read is shown as it was written.
 */
export default function Markdown({ text }: { text: string }) {
  const tokens = readTokens(text)
  if (!tokens) return <PlainText text={text} />
  return <div className="grid min-w-0 gap-2 wrap-anywhere">{each(tokens, 0)}</div>
}

function readTokens(text: string): Token[] | null {
  if (text.length > LONGEST) return null
  try {
    return lexer(text, { gfm: true, breaks: true })
  } catch {
    return null
  }
}

function each(tokens: readonly Token[] | undefined, depth: number): ReactNode {
  if (!tokens) return null
  if (depth > DEEPEST) return tokens.map(({ raw }) => raw).join('')
  return tokens.map((token, place) => (
    <Fragment key={place}>{shown(token as MarkedToken, depth + 1)}</Fragment>
  ))
}

function shown(token: MarkedToken, depth: number): ReactNode {
  switch (token.type) {
    case 'space':
    case 'def':
      return null
    case 'heading':
      // A heading within a record is none of the page's.
      return <p className="font-bold">{each(token.tokens, depth)}</p>
    case 'paragraph':
      return <p>{each(token.tokens, depth)}</p>
    case 'blockquote':
      return (
        <blockquote className="grid gap-2 border-l-2 border-rule pl-3 text-ink-2">
          {each(token.tokens, depth)}
        </blockquote>
      )
    case 'list': {
      const items = token.items.map((item, place) => (
        <li key={place}>
          {item.task && <span aria-hidden>{item.checked ? '☑ ' : '☐ '}</span>}
          {each(item.tokens, depth)}
        </li>
      ))
      if (!token.ordered) return <ul className="list-disc pl-5">{items}</ul>
      return (
        <ol start={token.start === '' ? 1 : token.start} className="list-decimal pl-6">
          {items}
        </ol>
      )
    }
    case 'code':
      return (
        <pre tabIndex={0} className="overflow-x-auto rounded bg-sunk px-3 py-2 font-mono text-12">
          {token.text}
        </pre>
      )
    case 'hr':
      return <hr className="border-rule" />
    case 'table':
      return (
        <div
          tabIndex={0}
          role="region"
          aria-label={token.header.map(({ text }) => text).join(', ')}
          className="overflow-x-auto"
        >
          <table className="text-left">
            <thead>
              <tr>
                {token.header.map((cell, place) => (
                  <th key={place} scope="col" className="border-b border-rule py-1 pr-4">
                    {each(cell.tokens, depth)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {token.rows.map((row, place) => (
                <tr key={place}>
                  {row.map((cell, at) => (
                    <td key={at} className="border-b border-rule py-1 pr-4 align-top">
                      {each(cell.tokens, depth)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
    case 'strong':
      return <strong>{each(token.tokens, depth)}</strong>
    case 'em':
      return <em>{each(token.tokens, depth)}</em>
    case 'del':
      return <del>{each(token.tokens, depth)}</del>
    case 'codespan':
      return <code className="rounded-inner bg-sunk px-1 font-mono text-12">{token.text}</code>
    case 'br':
      return <br />
    case 'link':
      return <Elsewhere href={token.href}>{each(token.tokens, depth)}</Elsewhere>
    case 'image':
      return <Elsewhere href={token.href}>{token.text || token.href}</Elsewhere>
    case 'text':
      return token.tokens ? each(token.tokens, depth) : token.text
    case 'escape':
      return token.text
    default:
      // HTML, and whatever a later release knows.
      return <span className="whitespace-pre-wrap">{token.raw}</span>
  }
}

/** A way out, where it is one that may be shown; else the words alone. */
function Elsewhere({ href, children }: { href: string; children: ReactNode }) {
  if (!/^(?:https?|mailto):/i.test(href) || !URL.canParse(href)) return <>{children}</>
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="text-celadon underline underline-offset-2"
    >
      {children}
    </a>
  )
}
