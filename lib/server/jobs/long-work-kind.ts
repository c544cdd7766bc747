import type { JobShown, JobView } from '@/lib/domain/jobs'
import type { Translate } from '@/lib/i18n/translate'
import type { Reading } from '../door/refusal-text'
import type { Handler } from './runner'

/** A kind of long work: how it is done, and what a screen tells of it beside how far it is. */
export interface LongWorkKind {
  run: Handler
  tell: (
    job: JobView,
    t: Translate,
    reading: Reading,
  ) => Pick<JobShown, 'title' | 'lines' | 'record' | 'batchId'>
}
