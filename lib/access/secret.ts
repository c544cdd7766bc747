import { createHash, randomBytes } from 'node:crypto'

/** Makes a secret that cannot be guessed: 256 random bits, safe in addresses, headers and cookies. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Gives what is kept of a secret: SHA-256 in hex. Enough for 256 random bits; passwords need argon2 instead. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
