import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { recoveryCodes, type Writer } from '@/db'
import { hashOfSecret } from '@/lib/access/secret'

const HOW_MANY = 10
/** Without letters that are mistaken for others. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz023456789'
/** Five bits each: 80, too many to guess even for who has the hashes. */
const LENGTH = 16

/** Gives somebody ten new recovery codes, this once: only their hashes are kept. Earlier ones stop working. */
export async function writeRecoveryCodes(tx: Writer, userId: string, now: number): Promise<string[]> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  const codes = Array.from({ length: HOW_MANY }, newCode)
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ id: uuidv7(), userId, codeHash: hashOfSecret(code), createdAt: now })))
  return codes.map((code) => code.replace(/.{4}(?=.)/g, '$&-'))
}

/** Gives the code in what somebody typed: their dashes, spaces and capitals are not part of it. */
export function recoveryCodeIn(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}

function newCode(): string {
  return [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
}
