import { cookies } from 'next/headers'
import { environment } from './env'

/** Keeps the secret of a reset link while its page is used: out of the address, unread by scripts, sent to that page alone. */
export const resetCookie = {
  name: 'loudou-reset',
  options: () =>
    ({
      httpOnly: true,
      sameSite: 'lax',
      path: '/reset',
      secure: environment().secure,
      maxAge: 3600,
    }) as const,
}

/** Gives the secret of the reset link that this browser came by; null for none. */
export async function resetSecret(): Promise<string | null> {
  return (await cookies()).get(resetCookie.name)?.value ?? null
}
