import type { Dialect } from '../dialect'
import type { Execute, Reader, Writer } from './statements'

/** An opened database: the only way to ask it or to write to it. */
export interface Store {
  readonly dialect: Dialect
  /** Answers from one snapshot. Refuses (throws) inside another transaction. */
  read<T>(question: (reader: Reader) => Promise<T>): Promise<T>
  /** The same, off the event loop: for questions that may read many rows. */
  readAside<T>(question: (reader: Reader) => Promise<T>): Promise<T>
  /**
   * Does an act atomically and durably: when the promise resolves, it is on the disk.
   * Repeats it where the database says that it collided with another (PostgreSQL), so an act has no effects of its own
   * but through `afterCommit`. Refuses inside another transaction (NestedTransaction), when the database
   * stays busy (StoreBusy), or when the disk is full or read-only (StoreUnwritable).
   */
  write<T>(act: (writer: Writer) => Promise<T>): Promise<T>
  /**
   * Runs plain statements of db/ itself in one transaction (sealing); `isolation` matters on PostgreSQL only.
   * Refuses inside another transaction (NestedTransaction): on SQLite it would wait for itself.
   */
  raw<T>(work: (execute: Execute) => Promise<T>, isolation?: 'serializable' | 'read committed'): Promise<T>
  /** Runs plain questions of db/ itself over one snapshot; nothing can be written. */
  rawRead<T>(work: (execute: Execute) => Promise<T>): Promise<T>
  /** A number that changes whenever anything was committed, by whatever process; null where the database cannot tell. */
  changeMark(): number | null
  close(): Promise<void>
}

/** What a store tells its surroundings about itself. */
export interface StoreHooks {
  /** A statement took longer than 50 ms. */
  onSlow?: (statement: { sql: string; milliseconds: number }) => void
  onFault?: (fault: unknown) => void
  /** A transaction of this process has been committed. */
  onCommit?: () => void
  /** How often an act had to be tried before it went through. */
  onTries?: (tries: number) => void
}

/** The longest a statement may take before it is reported. */
export const SLOW_MS = 50
