import { listPeople } from '@/lib/queries/list-people'
import { listSessions } from '@/lib/queries/list-sessions'
import { listTokens } from '@/lib/queries/list-tokens'
import { myAccount } from '@/lib/queries/my-account'
import { ownersInSight } from '@/lib/queries/people'
import { type AskCase, telling } from './ask-case'
import { aloneForThemselves, forThemselves, reading, running } from './reaches'

/** The questions about people and their ways in. */
export const peopleQueries: Record<string, AskCase[]> = {
  'list-people': [
    [
      'of the workspace',
      running,
      async (reader, actor, its) =>
        telling(
          (await listPeople(reader, actor)).some(({ id }) => id === its.ownerId),
          its,
        ),
    ],
  ],
  'list-sessions': [
    [
      'where somebody is signed in',
      aloneForThemselves,
      async (reader, actor, its) =>
        telling(
          (await listSessions(reader, actor)).some(({ id }) => id === its.session),
          its,
        ),
    ],
  ],
  'list-tokens': [['by name', forThemselves, (reader, actor) => listTokens(reader, actor)]],
  'my-account': [
    [
      'the address one signs in with',
      aloneForThemselves,
      async (reader, actor, its) =>
        telling((await myAccount(reader, actor)).email === `${its.ownerId}@example.com`, its),
    ],
  ],
  people: [
    [
      'owners to choose from',
      reading,
      async (reader, actor, its) =>
        telling(
          (await ownersInSight(reader, actor)).some(({ id }) => id === its.ownerId),
          its,
        ),
    ],
  ],
}
