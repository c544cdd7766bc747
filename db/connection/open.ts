import { dialectOf } from '../dialect'
import { openPostgres } from './postgres'
import { openSqlite } from './sqlite'
import type { Store, StoreHooks } from './store'

/**
 * Opens the database at an address: a PostgreSQL URL, or a SQLite file. `place` says whether the process serves people
 * (it must never wait inside SQLite) or is a command line beside it.
 */
export function openStore(address: string, place: 'server' | 'commandLine', hooks: StoreHooks = {}): Store {
  return dialectOf(address) === 'postgres'
    ? openPostgres(address, place === 'server' ? 10 : 2, hooks)
    : openSqlite(address, place, hooks)
}
