import type { ImportMapInput } from '@/lib/records/import-map'

/** A map for small files of opportunities, and the header that fits it. */
export const opportunityMap = {
  columns: {
    No: 'externalKey',
    What: 'name',
    Step: 'stage',
    Opened: 'openedOn',
    Closed: ['closedOn', 'expectedCloseOn'],
    Value: 'amount',
    Chance: 'probability',
    Why: 'lostReasonId',
  },
  key: 'externalKey',
  aliases: { Step: { Talking: '需求确认', 'Closed won': '赢单', 'Closed lost': '输单' } },
  dateFormat: 'day-first',
  currency: 'USD',
  references: { lostReasonId: { by: 'name', create: true } },
} satisfies ImportMapInput

export const HEAD = 'No,What,Step,Opened,Closed,Value,Chance,Why\n'
