import { resolve } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { backups, copySqlite, databaseAddress, type Store } from '@/db'
import { type BackupManifest, writeBackup } from '@/lib/outside/files/backup-file'
import { tellLacking } from '@/lib/domain/lacking-files'
import { filesFolder } from '@/lib/server/files/place'
import { Refused } from '../start/refused.mjs'
import { answer, type Command, tell } from './command'
import { withStore } from './with-store'

export const backup: Command = {
  usage: 'backup FILE',
  about:
    'Writes the whole database of this moment to FILE, opened and checked, with FILE.manifest.json and the folder files beside it.',
  positionals: 1,
  async run(call) {
    const file = resolve(call.calledFrom, call.positionals[0] ?? '')
    await withStore(call.now, async (store) => {
      if (store.dialect === 'postgres')
        throw new Refused(
          'postgres_elsewhere: PostgreSQL is backed up with pg_dump; or copy it into a SQLite file with "loudou move --to FILE".',
        )
      const manifest = await writeBackup(file, call.now, (target) => copySqlite(databaseAddress(), target), {
        bytes: filesFolder(),
      })
      await noteBackup(store, file, manifest)
      if (manifest.lacking)
        tell(`${manifest.lacking.length} attached files are lost or altered and not in it.`)
      answer({ file, ...manifest })
    })
  },
}

/** The health page tells when the last good one was made. */
async function noteBackup(
  store: Store,
  file: string,
  { bytes, sha256, madeAt, lacking = [] }: BackupManifest,
): Promise<void> {
  const failure = tellLacking(lacking.map(({ id }) => id))
  const row = { id: uuidv7(), file, bytes, sha256, madeAt, verifiedAt: Date.now(), failure }
  await store.write((tx) => tx.insert(backups).values(row))
}
