/** Sends a browser on, with cookies; nothing of the address it comes from is kept or told. */
export function leadTo(address: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({
    Location: address,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  })
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}
