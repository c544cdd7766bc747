import { most, WorkbookFault } from './fault.mjs'

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * Takes XML apart into tags and texts: {open: name, attributes()}, {close: name}, {text}; as many at a time as a piece holds, since waiting
 * for each would take longer than reading it. Names go without their prefix. What
 * is declared in the document (entities) is not looked at. Refuses (WorkbookFault) a tag without end.
 * @param {AsyncIterable<string>} pieces
 */
export async function* piecesOf(pieces) {
  let held = ''
  for await (const piece of pieces) {
    const text = held + piece
    const found = []
    let at = 0
    for (;;) {
      const open = text.indexOf('<', at)
      if (open < 0) break
      const close = endOf(text, open)
      if (close < 0) break
      if (open > at) found.push({ text: decoded(text.slice(at, open)) })
      const inner = text.slice(open + 1, close)
      at = close + 1
      if (inner.startsWith('![CDATA[')) found.push({ text: inner.slice(8, -2) })
      else if (inner.startsWith('/')) found.push({ close: local(inner.slice(1).trim()) })
      else if (!inner.startsWith('?') && !inner.startsWith('!')) tag(inner, found)
    }
    yield found
    held = text.slice(at)
    if (held.length > most.tag) throw new WorkbookFault('workbook_broken')
  }
  if (held.includes('<')) throw new WorkbookFault('workbook_broken')
}

/**
 * @param {string} text
 * @param {number} open
 */
function endOf(text, open) {
  if (text.startsWith('<![CDATA[', open)) {
    const end = text.indexOf(']]>', open)
    return end < 0 ? end : end + 2
  }
  if (text.startsWith('<!--', open)) {
    const end = text.indexOf('-->', open + 4)
    return end < 0 ? end : end + 2
  }
  return text.indexOf('>', open)
}

/**
 * @param {string} inner
 * @param {object[]} found
 */
function tag(inner, found) {
  const isClosed = inner.endsWith('/')
  const name = local(/^[^\s/]+/.exec(inner)?.[0] ?? '')
  found.push({ open: name, attributes: () => attributesIn(inner) })
  if (isClosed) found.push({ close: name })
}

/**
 * @param {string} inner
 * @returns {Record<string, string>}
 */
function attributesIn(inner) {
  return Object.fromEntries(
    [...inner.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [
      local(name),
      decoded(double ?? single ?? ''),
    ]),
  )
}

/** @param {string} name */
function local(name) {
  return name.slice(name.indexOf(':') + 1)
}

/** @param {string} text */
function decoded(text) {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
