import { createInterface } from 'node:readline/promises'
import { text } from 'node:stream/consumers'
import { Writable } from 'node:stream'
import { isWeakPassword, LEAST_CHARACTERS } from '@/lib/domain/password'
import { hashPassword } from '@/lib/outside/passwords'
import { tell } from './command'
import { refusalOf } from './refusal'

/**
 * Gives the hash of the password in LOUDOU_PASSWORD, else on stdin, else typed unseen: never on the command line, where
 * every process could read it. Refuses a weak one.
 */
export async function readPassword(person: { email: string; name: string }): Promise<string> {
  const password = process.env.LOUDOU_PASSWORD ?? (process.stdin.isTTY ? await typed() : await piped())
  if (isWeakPassword(password, person))
    throw refusalOf({ refusal: 'weak_password', details: { least: LEAST_CHARACTERS } })
  return hashPassword(password)
}

async function piped(): Promise<string> {
  return (await text(process.stdin)).replace(/\r?\n$/, '')
}

async function typed(): Promise<string> {
  tell('Password (not shown while you type):')
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
  }
}
