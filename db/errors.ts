import { DrizzleQueryError } from 'drizzle-orm'

/** A value that must be unique is taken. */
export class UniqueViolation extends Error {
  constructor(
    readonly table: string,
    readonly columns: string[],
  ) {
    super(`taken: ${table}(${columns.join(', ')})`)
    this.name = 'UniqueViolation'
  }
}

/** A reference points to nothing, or something still points here. */
export class ReferenceViolation extends Error {
  constructor() {
    super('a reference points to nothing, or something still points here')
    this.name = 'ReferenceViolation'
  }
}

/** A required value is missing. */
export class MissingValue extends Error {
  constructor(
    readonly table: string,
    readonly column: string,
  ) {
    super(`missing: ${table}.${column}`)
    this.name = 'MissingValue'
  }
}

/** The database stayed busy through all tries: nothing was written, the same request may be sent again. */
export class StoreBusy extends Error {
  constructor(options?: { cause: unknown }) {
    super('The database is busy; nothing was written. Try again.', options)
    this.name = 'StoreBusy'
  }
}

/** The disk is full or the database read-only: nothing was written, reading goes on. */
export class StoreUnwritable extends Error {
  constructor(
    readonly reason: 'full' | 'read_only',
    options?: { cause: unknown },
  ) {
    super(
      reason === 'full'
        ? 'The disk is full; nothing was written.'
        : 'The database is read-only; nothing was written.',
      options,
    )
    this.name = 'StoreUnwritable'
  }
}

interface DriverError {
  code?: string
  message?: string
  table?: string
  detail?: string
  column?: string
}

/** Gives the driver's own error: the builder wraps it as a cause. */
export function driverError(error: unknown): DriverError {
  let current = error
  while (current instanceof Error && current.cause instanceof Error) current = current.cause
  return current as DriverError
}

/** Translates a driver's error into ours, the same on both databases; others are given back as they are. */
export function mappedError(error: unknown): unknown {
  const { code = '', message = '', table = '', detail = '', column = '' } = driverError(error)
  const columns = (list: string) =>
    list.split(',').map((part) => part.trim().replaceAll('"', '').split('.').at(-1) ?? '')
  switch (code) {
    case 'SQLITE_CONSTRAINT_UNIQUE':
    case 'SQLITE_CONSTRAINT_PRIMARYKEY': {
      const list = message.split('failed: ')[1] ?? ''
      return new UniqueViolation(list.split('.')[0] ?? '', columns(list))
    }
    case '23505':
      return new UniqueViolation(table, columns(/\(([^)]*)\)=/.exec(detail)?.[1] ?? ''))
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
    case '23503':
      return new ReferenceViolation()
    case 'SQLITE_CONSTRAINT_NOTNULL': {
      const [where = '', what = ''] = (message.split('failed: ')[1] ?? '').split('.')
      return new MissingValue(where, what)
    }
    case '23502':
      return new MissingValue(table, column)
    case 'SQLITE_FULL':
    case '53100':
      return new StoreUnwritable('full', { cause: error })
    case 'SQLITE_READONLY':
    case 'SQLITE_READONLY_DBMOVED':
    case '25006':
      return new StoreUnwritable('read_only', { cause: error })
    case '40001':
    case '40P01':
    case 'SQLITE_BUSY':
    case 'SQLITE_BUSY_SNAPSHOT':
      return new StoreBusy({ cause: error })
    default:
      // The builder's own message lists every parameter, which is not for logs.
      return error instanceof DrizzleQueryError ? (error.cause ?? new Error(error.query)) : error
  }
}
