import type { Page } from 'playwright-core'

/** An answer that refuses is an answer: Chromium reports every one as an error of the console. */
const REFUSED = /^Failed to load resource: the server responded with a status of 4(00|01|09|22)/

export interface Watch {
  /** All that the browser complained of: errors of the console and of scripts, breaches of the page's policy. */
  complaints: string[]
  /** How often the page began to listen to the server: the last thing it does when it comes to life. */
  listens: number
}

const watches = new WeakMap<Page, Watch>()

/** Watches a page from now on. */
export function watch(page: Page): Watch {
  const seen: Watch = { complaints: [], listens: 0 }
  watches.set(page, seen)
  page.on('console', (message) => {
    if (message.type() === 'error' && !REFUSED.test(message.text()))
      seen.complaints.push(`${message.text()} (${message.location().url} on ${page.url()})`)
  })
  page.on('pageerror', (error) => seen.complaints.push(`${error.message} (on ${page.url()})`))
  page.on('request', (request) => {
    if (request.url().endsWith('/api/live')) seen.listens += 1
  })
  return seen
}

/** Gives what was seen of a page so far; refuses (throws) for one that nobody watches. */
export function seenOf(page: Page): Watch {
  const seen = watches.get(page)
  if (!seen) throw new Error('nobody watches this page')
  return seen
}
