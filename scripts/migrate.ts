import { databaseAddress, migrate } from '@/db'

/** Brings the database of this installation up to date and says what it did. */
try {
  const { applied, backup } = await migrate(databaseAddress(), Date.now())
  if (backup) console.log(`Backed up the database to ${backup}`)
  console.log(
    applied.length > 0
      ? `Brought the database up to date: ${applied.join(', ')}`
      : 'The database is up to date.',
  )
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exit(1)
}
