import { binPage } from '@/lib/queries/bin'
import { lastCheck } from '@/lib/queries/last-check'
import { listEvents } from '@/lib/queries/list-events'
import { logPage } from '@/lib/queries/log-page'
import { type AskCase, telling } from './ask-case'
import { keeping, assigning, running, selling } from './reaches'

/** The bin, and the log: those who run the workspace read all of it, managers what is about records in their sight. */
export const auditQueries: Record<string, AskCase[]> = {
  bin: [
    // Support keeps customers right: what was taken off one, it brings back.
    ['what was thrown away', keeping, (reader, actor) => binPage(reader, actor, {})],
    [
      'what somebody threw away, by words',
      selling,
      (reader, actor, its) => binPage(reader, actor, { record: 'opportunity', text: its.canary }),
    ],
  ],
  'last-check': [
    [
      'of the chain',
      running,
      async (reader, actor, its) => telling((await lastCheck(reader, actor)) === null, its),
    ],
  ],
  'list-events': [
    ['of the workspace', assigning, (reader, actor) => listEvents(reader, actor, {}, undefined, 200)],
    [
      'of one record',
      assigning,
      (reader, actor, its) =>
        listEvents(reader, actor, { of: `opportunity:${its.opportunity}` }, undefined, 200),
    ],
  ],
  'log-page': [
    ['of the workspace', assigning, (reader, actor) => logPage(reader, actor, {})],
    [
      'of what is about a customer',
      assigning,
      (reader, actor, its) => logPage(reader, actor, { of: `customer:${its.customer}` }),
    ],
  ],
}
