import { AsyncLocalStorage } from 'node:async_hooks'
import type { Action, WorkspaceRight } from './permissions'

interface Note {
  act?: Action | WorkspaceRight
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
export function noteAct(act: Action | WorkspaceRight): void {
  const note = notes.getStore()
  if (note) note.act ??= act
}
