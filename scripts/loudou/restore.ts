import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { copySqlite, databaseAddress, dialect, migrate } from '@/db'
import { compareWithManifest, readBackup, restoreBytes } from '@/lib/outside/files/backup-file'
import { linkBytes } from '@/lib/outside/files/file-bytes'
import { replaceDatabase } from '@/lib/outside/files/replace-database'
import { filesFolder } from '@/lib/server/files/place'
import { takeDataFolder } from '../serve/data-lock.mjs'
import { Refused } from '../start/refused.mjs'
import { answer, type Command, tell } from './command'

export const restore: Command = {
  usage: 'restore FILE',
  about:
    'Puts a backup in the place of the database, which is kept aside. Refuses while a server is running.',
  positionals: 1,
  async run(call) {
    if (dialect === 'postgres')
      throw new Refused(
        'postgres_elsewhere: PostgreSQL is restored with pg_restore; or fill an empty one from a SQLite file with "loudou move --to".',
      )
    const backup = resolve(call.calledFrom, call.positionals[0] ?? '')
    const file = resolve(databaseAddress())
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const letGo = takeDataFolder(dirname(file), 'restore')
    const beside = `${file}.restoring`
    try {
      const manifest = await readBackup(backup)
      await removeAll(beside)
      const copied = await copySqlite(backup, beside)
      compareWithManifest(manifest, copied)
      const lacking = await restoreBytes(backup, filesFolder(), copied.files, manifest.lacking)
      if (lacking > 0) tell(`${lacking} attached files were lost or altered before this backup was made.`)
      // Before it takes the place: what cannot be brought up to date leaves everything as it was.
      const { applied } = await migrate(beside, call.now)
      const replaced = await replaceDatabase(file, beside, call.now)
      if (replaced) {
        await linkBytes(filesFolder(), `${replaced}.files`)
        tell(`The database that was here is kept as ${replaced}`)
      }
      answer({
        restored: backup,
        madeAt: manifest.madeAt,
        position: manifest.position,
        migrated: applied,
        replaced,
      })
    } finally {
      await removeAll(beside)
      letGo()
    }
  },
}

async function removeAll(file: string): Promise<void> {
  for (const end of ['', '-wal', '-shm']) await rm(file + end, { force: true })
}
