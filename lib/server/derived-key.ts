import { hkdfSync } from 'node:crypto'
import { environment } from './env'

/** Gives a key of 32 bytes for one purpose: made from the installation's secret, which is not in the database. HKDF-SHA-256. */
export function derivedKey(purpose: 'second factor' | 'sign-in elsewhere'): Buffer {
  const { secret } = environment()
  if (!secret) throw new Error('NEXTAUTH_SECRET is missing')
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
}
