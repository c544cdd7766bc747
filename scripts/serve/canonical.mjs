const LOCAL = new Set(['localhost', '127.0.0.1'])

/**
 * Gives where a visitor who typed `localhost` for `127.0.0.1` (or the other way round) should go: the two are
 * different sites to a browser, and a session of one is none of the other. Only for pages, only without LOUDOU_URL.
 */
export function strayHost(req, { host }, { url, urlGiven }) {
  if (urlGiven || req.method !== 'GET' || !req.headers.accept?.includes('text/html')) return undefined
  const home = new URL(url)
  const asked = host.replace(/:\d+$/, '')
  if (asked === home.hostname || !LOCAL.has(asked) || !LOCAL.has(home.hostname)) return undefined
  return `${home.origin}${req.url.startsWith('/') && !req.url.startsWith('//') ? req.url : '/'}`
}
