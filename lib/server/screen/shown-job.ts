import type { Actor } from '@/lib/access/actor'
import type { JobShown, JobView } from '@/lib/domain/jobs'
import { messages } from '@/lib/i18n/messages'
import { translator } from '@/lib/i18n/translate'
import { refusalText } from '../door/refusal-text'
import { longWorkOf } from '../jobs/long-work'

/** Tells long work in the language of who asks. */
export function shownJob({ language, timeZone }: Actor, job: JobView): JobShown {
  const { kind, about: _about, counts: _counts, result: _result, refusal, byId: _byId, ...rest } = job
  const reading = { language, timeZone, requestId: job.id }
  const t = translator(messages[language], language)
  const told = longWorkOf(kind).tell(job, t, reading)
  const why = refusal ? [refusalText(refusal, reading)] : job.state === 'failed' ? [t('jobs.faulty')] : []
  return { ...rest, ...told, lines: [...why, ...told.lines] }
}
