import { en } from '@/lib/i18n/messages/en'
import type { RecordName } from '@/lib/records/names'

/** What there is to say of a kind of record beyond what its lists say. */
const words: Partial<Record<RecordName, string>> = {
  user: 'Somebody who works with Loudou. Who is no longer there is made inactive, not deleted.',
  team: 'People under a lead. Teams form a tree; a manager sees what the people of their teams, and of those below, own.',
  customer: 'A company or a person that one sells to or could sell to.',
  contact: 'A person at a customer.',
  opportunity:
    'A sale in the making: it stands in exactly one stage of one pipeline. What its stage says about it is changed by acts (move, win, lose, reopen), never by editing.',
  pipeline: 'A way of selling: an ordered list of stages.',
  stage: 'A step of a pipeline. Its kind says what standing there means: open, won or lost.',
  product: 'What is sold, with its list price.',
  activity: 'A call, meeting, visit, message or note: planned or done.',
  task: 'Something to be done by somebody by a day.',
  source: 'Where customers and opportunities come from.',
  lostReason: 'Why an opportunity was lost: asked at every loss.',
}

/** Gives what a kind of record is, in a sentence or two. */
export function recordWords(record: RecordName): string {
  return words[record] ?? en[record].about
}
