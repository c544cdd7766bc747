import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const STEP_MS = 30_000
const DIGITS = 6
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Makes the secret that an authenticator shares with us: 160 bits, as RFC 4226 asks, in base 32. */
export function newSharedSecret(): string {
  return base32(randomBytes(20))
}

/** Gives the time step of an instant: RFC 6238 with steps of 30 seconds since 1970. */
export function stepOf(now: number): number {
  return Math.floor(now / STEP_MS)
}

/**
 * Gives the code of a step: RFC 4226, HMAC-SHA-1 of the step as eight bytes; the four bytes at the place that the last half
 * byte names, without their sign, modulo 10^digits.
 */
export function codeAt(secret: string, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const place = (hash[hash.length - 1] as number) & 0xf
  return String((hash.readUInt32BE(place) & 0x7fffffff) % 10 ** digits).padStart(digits, '0')
}

/**
 * Gives the step whose code this is, among the present one and those beside it; null for a wrong code, and for one of a step
 * that is not after `lastStep`: a code is good once.
 */
export function matchingStep(secret: string, code: string, now: number, lastStep: number): number | null {
  const present = stepOf(now)
  const matching = [present - 1, present, present + 1].filter((step) => isSame(codeAt(secret, step), code))
  return matching.find((step) => step > lastStep) ?? null
}

function isSame(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)]
  return x.length === y.length && timingSafeEqual(x, y)
}

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[parseInt(five.padEnd(5, '0'), 2)]).join('')
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2)))
}
