/**
 * Makes an idempotency key of 128 random bits. Not `randomUUID`, which browsers refuse outside https and localhost,
 * while a team on its own network may well use plain http.
 */
export function newDraftKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
