import { DatabaseIsNewer, StoreBusy, StoreUnwritable, UniqueViolation } from '@/db'
import { NotFound } from '@/lib/access/authorize'
import { BackupBroken, BackupExists } from '@/lib/outside/files/backup-file'
import { Refused } from '../start/refused.mjs'
import { answer, tell } from './command'
import { callOf, commandIn, help } from './usage'
import { Usage } from './usage-fault'

/** Runs one command line and gives its exit code: 0 done, 1 refused or broken, 2 not understood. */
export async function run(line: string[], calledFrom: string): Promise<number> {
  if (['help', '--help', '-h'].includes(line[0] ?? '')) {
    answer(await help())
    return 0
  }
  try {
    const { command, rest } = await commandIn(line)
    await command.run({ ...callOf(command, rest), calledFrom, now: Date.now() })
    return 0
  } catch (fault) {
    tell(reasonOf(fault))
    return fault instanceof Usage ? 2 : 1
  }
}

function reasonOf(fault: unknown): string {
  if (fault instanceof NotFound) return 'not_found: There is no such record, or the owner may not do this.'
  if (fault instanceof UniqueViolation)
    return `taken: Another one has this ${fault.columns.join(', ')} already.`
  if (!(fault instanceof Error)) return String(fault)
  const isForPeople = [
    Usage,
    Refused,
    StoreBusy,
    StoreUnwritable,
    DatabaseIsNewer,
    BackupBroken,
    BackupExists,
  ].some((kind) => fault instanceof kind)
  return isForPeople ? fault.message : (fault.stack ?? fault.message)
}
