import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'

/** Seals a text with a key of 32 bytes, for one owner: in another's row it does not open. AES-256-GCM, base64url. */
export function sealText(key: Buffer, owner: string, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Opens a sealed text; null where key or owner is another one, or the text was changed. */
export function openSealed(key: Buffer, owner: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 28) return null
  const [nonce, tag, rest] = [bytes.subarray(0, 12), bytes.subarray(12, 28), bytes.subarray(28)]
  const opening = createDecipheriv(CIPHER, key, nonce, { authTagLength: 16 })
  opening.setAAD(Buffer.from(owner)).setAuthTag(tag)
  try {
    return Buffer.concat([opening.update(rest), opening.final()]).toString('utf8')
  } catch {
    return null
  }
}
