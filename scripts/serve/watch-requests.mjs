import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Wraps a request handler so that each request is told, when its answer has ended, to `globalThis.__loudouObserve`: under
 * the name that a door of the application gave it, or as what it is by its form (asset, action, page).
 */
export function watched(handle) {
  const requests = (globalThis.__loudouRequest ??= new AsyncLocalStorage())
  return (req, res) => {
    const request = { endpoint: undefined }
    const began = performance.now()
    const form = formOf(req)
    res.once('close', () => {
      const seconds = (performance.now() - began) / 1000
      const endpoint = request.endpoint ?? form
      globalThis.__loudouObserve?.({ endpoint, method: req.method, status: res.statusCode, seconds })
    })
    return requests.run(request, () => handle(req, res))
  }
}

function formOf({ url, headers }) {
  if (url.startsWith('/_next/')) return 'asset'
  if (headers['next-action']) return 'action'
  return url.startsWith('/api/') ? 'api' : 'page'
}
