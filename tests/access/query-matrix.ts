import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { alikeTo } from '@/lib/queries/alike'
import { getRecord } from '@/lib/queries/get-record'
import { healthOf } from '@/lib/queries/health'
import { namesOf } from '@/lib/queries/labels'
import { listRecords } from '@/lib/queries/list-records'
import { listPage } from '@/lib/queries/list-view'
import { searchForPalette } from '@/lib/queries/palette-search'
import { recentRecords } from '@/lib/queries/recent-records'
import { projected } from '@/lib/queries/projection'
import { recordView } from '@/lib/queries/record-view'
import { referenceOptions } from '@/lib/queries/reference-options'
import { relatedTo } from '@/lib/queries/related-lists'
import { rightsOn } from '@/lib/queries/rights'
import { findRecords } from '@/lib/queries/search/find-records'
import { sightOn } from '@/lib/queries/sight'
import { timelineOf } from '@/lib/queries/timeline'
import { todayOf } from '@/lib/queries/today'
import type { RecordName } from '@/lib/records/names'
import { people } from '../support/world'
import { aloneForThemselves, open, reading, type Reaches, running, selling, working } from './reaches'
import { type AskCase, telling } from './ask-case'
import { auditQueries } from './audit-queries'
import { boardQueries } from './board-queries'
import { fileQueries } from './file-cases'
import { handOverQueries } from './hand-over-cases'
import { importQueries } from './import-cases'
import { inboxQueries } from './inbox-cases'
import { jobQueries } from './job-cases'
import type { Planted } from './planted'
import { opportunityQueries } from './opportunity-queries'
import { peopleQueries } from './people-queries'
import { rightsQueries } from './rights-cases'
import { savedQueries } from './saved-queries'
import { sharingQueries } from './sharing-cases'
import { settledQueries } from './settled-queries'

const nouns = [
  ['customer', reading],
  ['contact', reading],
  ['opportunity', reading],
  ['activity', reading],
  ['task', working],
  ['lead', selling],
  ['contract', reading],
  ['asset', reading],
  ['ticket', reading],
  ['segment', working],
  ['view', working],
] as const satisfies [RecordName & keyof Planted, Reaches][]
const TEXT = 'canary'
/** Every question, by its file: whose records its answer tells of, as the rules have it. */
export const queryMatrix: Record<string, AskCase[]> = {
  ...auditQueries,
  ...boardQueries,
  ...fileQueries,
  ...handOverQueries,
  ...inboxQueries,
  ...importQueries,
  ...jobQueries,
  ...opportunityQueries,
  ...peopleQueries,
  ...rightsQueries,
  ...savedQueries,
  ...sharingQueries,
  ...settledQueries,
  alike: [
    [
      'a customer of the same name',
      reading,
      (reader, actor, its) => alikeTo(reader, actor, { record: 'customer', values: { name: its.canary } }),
    ],
  ],
  'get-record': nouns.map(([noun, reaches]) => [
    noun,
    reaches,
    (reader, actor, its) => getRecord(reader, actor, noun, its[noun]),
  ]),
  health: [
    [
      'of the installation',
      running,
      async (reader, actor, its) =>
        telling((await healthOf(reader, actor, ':memory:')).sealing.position > 0, its),
    ],
  ],
  labels: [
    [
      'names by id',
      reading,
      (reader, actor, its) => {
        const wanted = nouns.filter(([, reaches]) => reaches === reading)
        return namesOf(reader, actor, new Map(wanted.map(([noun]) => [noun, new Set([its[noun]])])))
      },
    ],
    ...nouns
      .filter(([, reaches]) => reaches !== reading)
      .map(([noun, reaches]): AskCase => [
        `names of ${noun}s`,
        reaches,
        (reader, actor, its) => namesOf(reader, actor, new Map([[noun, new Set([its[noun]])]])),
      ]),
  ],
  'list-records': nouns.flatMap(([noun, reaches]): AskCase[] => [
    [`${noun} by text`, reaches, (reader, actor) => list(reader, actor, noun, { text: TEXT })],
    [
      `${noun} counted`,
      reaches,
      async (reader, actor, its) => {
        const filter = { field: 'ownerId', op: 'is', value: its.ownerId }
        const answer = await list(reader, actor, noun, { filter, isCounted: true })
        return telling(answer.ok && answer.value.total !== 0, its)
      },
    ],
    [
      `${noun} by id`,
      reaches,
      (reader, actor, its) =>
        list(reader, actor, noun, { filter: { field: 'id', op: 'is', value: its[noun] } }),
    ],
    [
      `${noun} whatever a filter says`,
      reaches,
      (reader, actor) => list(reader, actor, noun, { filter: { or: [{ and: [] }, { not: { or: [] } }] } }),
    ],
  ]),
  'list-view': nouns.map(([noun, reaches]) => [
    noun,
    reaches,
    (reader, actor) => listPage(reader, actor, noun, { text: TEXT }),
  ]),
  'palette-search': [['hits', reading, (reader, actor, its) => searchForPalette(reader, actor, its.canary)]],
  'recent-records': nouns.map(([noun, reaches]) => [
    noun,
    reaches,
    (reader, actor, its) => recentRecords(reader, actor, [`${noun}:${its[noun]}`]),
  ]),
  'search/find-records': [
    [
      'hits',
      reading,
      async (reader, actor, its) =>
        telling(
          (
            await findRecords(reader, actor, { text: its.canary, records: ['customer'], limit: () => 5 })
          ).some(({ id }) => id === its.customer),
          its,
        ),
    ],
  ],
  projection: [
    [
      'a customer that something refers to',
      reading,
      async (reader, actor, its) => {
        const wish = { expand: ['customerId'] }
        const [row] = await projected(reader, actor, 'contact', [{ customerId: its.customer }], wish)
        return telling((row?.expanded as { customerId: unknown }).customerId !== null, its)
      },
    ],
  ],
  'record-view': nouns.map(([noun, reaches]) => [
    noun,
    reaches,
    (reader, actor, its) => recordView(reader, actor, noun, its[noun]),
  ]),
  'reference-options': nouns.map(([record, reaches]) => [
    record,
    reaches,
    (reader, actor) => referenceOptions(reader, actor, { record, text: TEXT }),
  ]),
  'related-lists': [
    [
      'what belongs to a customer',
      reading,
      (reader, actor, its) => relatedTo(reader, actor, 'customer', its.customer),
    ],
    [
      'what belongs to an opportunity',
      reading,
      (reader, actor, its) => relatedTo(reader, actor, 'opportunity', its.opportunity),
    ],
  ],
  rights: [
    [
      'to read',
      reading,
      async (reader, actor, its) =>
        telling((await rightsOn(reader, actor, 'opportunity', its.opportunity)).includes('read'), its),
    ],
  ],
  sight: [
    [
      'why one sees a customer',
      reading,
      async (reader, actor, its) =>
        telling((await sightOn(reader, actor, { record: 'customer', id: its.customer })).isSeen, its),
    ],
    [
      'why somebody else does not',
      running,
      async (reader, actor, its) => {
        const question = { record: 'customer' as const, id: its.customer, personId: people.stranger.id }
        return telling((await sightOn(reader, actor, question)).person.id !== '', its)
      },
    ],
  ],
  timeline: [
    [
      'of an opportunity',
      reading,
      (reader, actor, its) => timelineOf(reader, actor, { record: 'opportunity', id: its.opportunity }),
    ],
    [
      'of a customer',
      reading,
      (reader, actor, its) => timelineOf(reader, actor, { record: 'customer', id: its.customer }),
    ],
    [
      'of a ticket',
      reading,
      (reader, actor, its) => timelineOf(reader, actor, { record: 'ticket', id: its.ticket }),
    ],
    [
      'of a field',
      reading,
      (reader, actor, its) =>
        timelineOf(reader, actor, { record: 'opportunity', id: its.opportunity, field: 'description' }),
    ],
    [
      'of a person: who they are is open, what they sold is not',
      { ...open, owner: '', admin: '', manager: '', rep: '', support: '', finance: '' },
      (reader, actor, its) => timelineOf(reader, actor, { record: 'user', id: its.ownerId }),
    ],
  ],
  today: [['what waits for me', aloneForThemselves, (reader, actor) => todayOf(reader, actor)]],
}

function list(reader: Reader, actor: Actor, record: RecordName, question: object) {
  return listRecords(reader, actor, { record, limit: 200, ...question })
}
