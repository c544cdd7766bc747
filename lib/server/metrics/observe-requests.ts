import type { AsyncLocalStorage } from 'node:async_hooks'
import { metrics } from './metrics'

/** A finished request, as scripts/serve.mjs saw it. */
interface Observed {
  endpoint: string
  method: string
  status: number
  seconds: number
}

declare global {
  /** Kept by the server in front of Next for the length of a request: the name that the door gives it. */
  var __loudouRequest: AsyncLocalStorage<{ endpoint?: string }> | undefined
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

/** Names the request under way for its count: by our own words, since a path holds what people typed. */
export function nameRequest(endpoint: string): void {
  const request = globalThis.__loudouRequest?.getStore()
  if (request) request.endpoint = endpoint
}
