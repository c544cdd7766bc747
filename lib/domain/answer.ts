import type { ProblemCode, RefusalCode } from './refusals'

/** What a page hears back from an act: the value, or the refusal in its reader's language, with words beside each field. */
export type Answer<V> =
  | { ok: true; value: V }
  | {
      ok: false
      code: RefusalCode
      message: string
      errors?: Record<string, ProblemCode>
      faults?: Record<string, string>
      details?: Record<string, string | number>
    }
