import type { ActivityTexts } from './activity-text'

/** {contact}, {product} and {n} are filled in. */
export const activityTextsEn: ActivityTexts = {
  call: {
    early: [
      [
        'Introductory call',
        'Explained who we are; {contact} is comparing suppliers for {product}.',
        'Wants material',
      ],
      [
        'Discovery call',
        'They read meters by hand and lose about {n} days a month.',
        'Clear pain, demo agreed',
      ],
      [
        'Call about their enquiry',
        '{contact} asked about connecting {product} to their ERP.',
        'Genuine need',
      ],
    ],
    middle: [
      [
        'Call about the proposal',
        '{contact} finds the unit price high and asks for tiers at {n} units.',
        'New version',
      ],
      [
        'Technical questions',
        'Went through the specification, {n} points left for engineering.',
        'No showstopper',
      ],
      ['Checked on their review', 'Steering committee moved to month end.', '{contact} will push for a slot'],
    ],
    late: [
      ['Contract terms', 'Legal wants net 60 and {n} more months of warranty.', 'Net 45 looks possible'],
      ['Delivery date', '{contact} needs the goods within {n} weeks of signature.', 'Production can make it'],
    ],
  },
  wechat: {
    early: [
      ['Sent brochure on WeChat', 'Shared the {product} leaflet and two references.', 'Passed on internally'],
    ],
    middle: [['WeChat questions', '{contact} sent photos of {n} mounting points.', 'Wireless option added']],
    late: [['WeChat about the contract', 'Confirmed invoice details and delivery address.', 'Confirmed']],
  },
  meeting: {
    early: [
      ['Requirements workshop', 'Operations and IT attended, {n} requirements listed.', 'Minutes approved'],
      ['Online demo', 'Showed {product}; most interest in reports and alerts.', 'They ask for a trial'],
    ],
    middle: [
      [
        'Proposal walk-through',
        'Explained the rollout in {n} phases; IT asked about data residency.',
        'Security annex due',
      ],
      [
        'Technical session',
        'Engineering answered the protocol questions.',
        'Ranked first by their engineers',
      ],
    ],
    late: [
      [
        'Negotiation',
        'Round {n}: gave on price, gained a larger down payment.',
        'Both sides agree in principle',
      ],
      ['Contract review', 'Went through liability and acceptance criteria.', 'Only acceptance is open'],
    ],
  },
  visit: {
    early: [
      [
        'Plant visit',
        'Toured {n} lines with {contact}; mixed equipment, adapters needed.',
        'Equipment list promised',
      ],
    ],
    middle: [['Site survey', 'Confirmed {n} mounting points and cable routes.', 'Survey report to follow']],
    late: [['Executive visit', 'Met their managing director about a framework agreement.', 'Strong support']],
  },
  email: {
    early: [
      [
        'Company introduction',
        'Attached: profile and {product} guide.',
        '{contact} replied asking for a ballpark figure',
      ],
      ['Follow-up after the fair', 'Thanked {contact} for stopping by our stand.', 'Replied, call next week'],
    ],
    middle: [
      [
        'Formal quotation',
        'Quotation version {n} for {product}, commissioning included.',
        'Receipt confirmed',
      ],
      ['Revised solution', 'Changes since the workshop are marked.', 'They answered with {n} remarks'],
    ],
    late: [['Draft contract', 'Draft for legal review, please use tracked changes.', 'Comments came back']],
  },
  note: {
    early: [
      ['Note', '{contact} is the key person; the plant manager has a say as well.', null],
      ['Internal note', 'They look at {n} other vendors; we are not the cheapest.', null],
    ],
    middle: [['Note', 'A competitor is about ten per cent lower, without implementation.', null]],
    late: [['Note', 'They tend to sign at quarter end, watch our capacity.', null]],
  },
}
