import { readInbox, settleInbox } from '@/lib/commands/settle-inbox'
import { inboxPage } from '@/lib/queries/inbox'
import { waitingFor } from '@/lib/queries/waiting'
import type { ActCase } from './act-case'
import { type AskCase, telling } from './ask-case'
import { aloneForThemselves } from './reaches'

/** An inbox is its person's alone. */
export const inboxQueries: Record<string, AskCase[]> = {
  inbox: [['what waits', aloneForThemselves, (reader, actor) => inboxPage(reader, actor)]],
  waiting: [
    [
      'what came last',
      aloneForThemselves,
      async (reader, actor, its) => {
        const answer = await waitingFor(reader, actor)
        return telling(answer.ok && answer.value.latest === its.news, its)
      },
    ],
  ],
}

export const inboxCommands: Record<string, ActCase[]> = {
  'settle-inbox': [
    [
      'settles what was brought',
      aloneForThemselves,
      (tx, actor, { news }) => settleInbox(tx, actor, { ids: [news], isDone: true }),
    ],
    [
      'opens what was brought',
      aloneForThemselves,
      (tx, actor, { news }) => readInbox(tx, actor, { id: news }),
    ],
  ],
}
