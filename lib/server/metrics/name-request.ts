import type { AsyncLocalStorage } from 'node:async_hooks'

declare global {
  /** Kept by the server in front of Next for the length of a request: the name that the door gives it. */
  var __loudouRequest: AsyncLocalStorage<{ endpoint?: string }> | undefined
}

/** Names the request under way for its count: by our own words, since a path holds what people typed. */
export function nameRequest(endpoint: string): void {
  const request = globalThis.__loudouRequest?.getStore()
  if (request) request.endpoint = endpoint
}
