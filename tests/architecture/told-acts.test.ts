import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownSentences } from '@/components/audit/log-words'

/** Acts on people that the sentences of records tell. */
const toldByRecords = new Set(['user.create', 'user.update', 'user.delete', 'user.restore', 'user.handOver'])

/** The acts of events that a source writes, by whatever condition. */
const actsIn = (source: string): string[] =>
  [...source.matchAll(/\bact: [^,]*/g)].flatMap(([written]) =>
    [...written.matchAll(/'((?:user|workspace|inbox|log|job)\.[a-zA-Z]+)'/g)].map(([, act]) => act as string),
  )

test('every act on people, the workspace, the inbox and the log has a sentence of its own in the event log', () => {
  const folder = join(import.meta.dirname, '../../lib/commands')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  const written = sources.flatMap((file) => actsIn(readFileSync(join(folder, file), 'utf8')))
  expect(written).toContain('user.signIn')
  expect(written.filter((act) => !ownSentences.has(act) && !toldByRecords.has(act))).toEqual([])
})
