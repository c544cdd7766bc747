import { AsyncLocalStorage } from 'node:async_hooks'
import type { RecordName } from '@/lib/records/names'
import type { Action, WorkspaceRight } from './permissions'

/** What an act is called: its permission, or a comment, which takes no more than that its record may be read. */
type NotedAct = Action | WorkspaceRight | `${RecordName}.comment`

interface Note {
  act?: NotedAct
}

// One for the process, whatever bundles hold this module.
const shared = globalThis as { __loudouNotedAct?: AsyncLocalStorage<Note> }
const notes = (shared.__loudouNotedAct ??= new AsyncLocalStorage<Note>())

/** Remembers the first permission that is asked for within `work`: that is what the act is called. */
export function notingAct<T>(work: (note: Note) => Promise<T>): Promise<T> {
  const note: Note = {}
  return notes.run(note, () => work(note))
}

/** Notes a permission that is asked for; only the first of an act counts. */
export function noteAct(act: NotedAct): void {
  const note = notes.getStore()
  if (note) note.act ??= act
}
