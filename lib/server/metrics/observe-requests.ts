import { metrics } from './metrics'

/** A finished request, as scripts/serve.mjs saw it. */
interface Observed {
  endpoint: string
  method: string
  status: number
  seconds: number
}

declare global {
  var __loudouObserve: ((observed: Observed) => void) | undefined
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS'])

/** Has every request that the server answers counted from now on. */
export function observeRequests(): void {
  globalThis.__loudouObserve = ({ endpoint, method, status, seconds }) => {
    const known = METHODS.has(method) ? method : 'other'
    metrics().requests.observe({ endpoint, method: known, status: String(status) }, seconds)
  }
}
