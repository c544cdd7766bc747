import { dirname, resolve } from 'node:path'
import { databaseAddress, migrate, moveDatabase, openStore, TargetNotEmpty } from '@/db'
import { holderOf } from '../serve/data-lock.mjs'
import { Refused } from '../start/refused.mjs'
import { answer, type Call, type Command, option, tell } from './command'
import { withStore } from './with-store'

export const move: Command = {
  usage: 'move --to URL',
  about:
    'Copies everything into an empty database (postgres://… or a SQLite file) and proves both equal; the source is untouched.',
  options: { to: { type: 'string' } },
  required: ['to'],
  async run(call) {
    const address = targetOf(call)
    if (address === resolve(databaseAddress()) || address === databaseAddress())
      throw new Refused('same_database: That is the database itself.')
    if (holderOf(dirname(resolve(databaseAddress()))))
      tell('A server is running: what people write from now on stays behind. Stop it before you switch.')
    const proof = await withStore(call.now, async (source) => {
      await migrate(address, call.now)
      const target = openStore(address, 'commandLine')
      try {
        return await moveDatabase(source, target, progress())
      } catch (fault) {
        throw fault instanceof TargetNotEmpty ? new Refused(fault.message) : fault
      } finally {
        await target.close()
      }
    })
    answer({ from: shown(databaseAddress()), to: shown(address), ...proof })
    if (!proof.isEqual) throw new Refused('not_equal: The copy differs from the source; do not use it.')
  },
}

function targetOf(call: Call): string {
  const to = option(call, 'to')
  if (/^postgres(ql)?:/i.test(to)) return to
  const path = to.replace(/^(file|sqlite):(\/\/)?/i, '')
  if (/^[a-z][a-z0-9+.-]+:/i.test(path))
    throw new Refused(`unknown_address: ${path.split(':')[0]}: is no database that Loudou knows.`)
  return resolve(call.calledFrom, path)
}

/** An address without its password. */
function shown(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  if (url.password) url.password = '…'
  return url.href
}

function progress(): (table: string, rows: number) => void {
  let told = performance.now()
  return (table, rows) => {
    if (performance.now() - told < 1000) return
    told = performance.now()
    tell(`${table}: ${rows} rows copied`)
  }
}
