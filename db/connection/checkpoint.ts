import Database from './driver.mjs'
import { settle } from './sqlite-settings'

/**
 * Brings everything of a SQLite database into its one file, so that the file alone is the database. Refuses (throws) while
 * another process uses it, or where it is damaged beyond opening.
 */
export function checkpointSqlite(file: string): void {
  const connection = new Database(file)
  try {
    settle(connection, 1000)
    const [found] = connection.pragma('wal_checkpoint(truncate)') as { busy: number }[]
    if (found?.busy !== 0) throw new Error('another process is using the database')
  } finally {
    connection.close()
  }
}
