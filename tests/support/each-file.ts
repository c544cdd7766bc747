import { AsyncLocalStorage } from 'node:async_hooks'
import { afterAll } from 'vitest'
import { learnFields } from '@/lib/records/learned-fields'
import { afterFile, endFile } from './after-file'
import { beginDataFolder } from './data-folder'

// Files of the projects on databases share a process and its modules, which costs a third of loading them for each. What
// follows makes every file begin as if it were the first.

beginDataFolder()
afterFile(forgetWhatTheProcessKnows)
afterAll(endFile)

/** What the application keeps one of in a process: its store, its counters, what it learned of a workspace. */
function forgetWhatTheProcessKnows(): void {
  learnFields({ mark: null, fields: {} })
  for (const [name, kept] of Object.entries(globalThis))
    // What belongs to one request hangs on these, and modules hold them.
    if (name.startsWith('__loudou') && !(kept instanceof AsyncLocalStorage))
      Reflect.deleteProperty(globalThis, name)
}
