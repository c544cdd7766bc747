import type { RecordName } from '@/lib/records/names'

/** What a field is for, where its name and its kind do not say it already. */
const words: Partial<Record<string, string>> = {
  id: 'Given by Loudou; never changes.',
  version:
    'Grows by one with every change; the ETag. Send it in If-Match so that nobody’s edit is overwritten.',
  createdAt: 'When it was made.',
  createdById: 'Who made it; null for the system and for imports without an author.',
  updatedAt: 'When it was last changed.',
  updatedById: 'Who changed it last.',
  externalKey: 'Your own key for it, unique among its kind: to find again what another system sent.',
  ownerId: 'Whose it is. Who may see and change it follows from that.',
  collaborators: 'Who works on it beside its owner; `share` and `unshare` change that.',
  description: 'Notes.',
  nameEn: 'The name in English, where it differs.',
  sourceId: 'Where it came from.',
  customerId: 'The customer that it is about.',
  opportunityId: 'The opportunity that it is about.',
  contactId: 'The person one talks to.',
  rank: 'Its place in the order: text, compared byte by byte.',
  'customer.kind': 'A company or a person.',
  'customer.parentId': 'The company that it belongs to.',
  'customer.size': 'Its size in your own words; `employees` holds the number.',
  'contact.isPrimary': 'The first one to call.',
  'opportunity.pipelineId':
    'Follows from the stage. Can be said on creation, to start in that pipeline’s first stage.',
  'opportunity.stageId': 'Where it stands. Can be said on creation; afterwards only acts change it.',
  'opportunity.status':
    'Follows from the kind of its stage; `on_hold` is an open one that waits. A closed one is won or lost, never both in one figure.',
  'opportunity.probability': 'The stage’s, until somebody sets another; null gives it back to the stage.',
  'opportunity.isProbabilityOwn': 'Whether somebody set the probability by hand.',
  'opportunity.forecastCategory':
    'The stage’s, until somebody sets another; null gives it back to the stage.',
  'opportunity.closedOn': 'The day on which it was won or lost.',
  'opportunity.closedAt': 'The moment at which it was closed in Loudou.',
  'opportunity.enteredStageAt': 'Since when it has stood in its stage.',
  'opportunity.lastFollowUpAt': 'The last done call, meeting, visit or two-way message that has a result.',
  'opportunity.lostReasonId': 'Why it was lost.',
  'opportunity.competitorIds': 'Who else sells to the customer for the same need, lost to or not.',
  'opportunity.amount': 'What its product lines come to, while it has any; then it is not set by hand.',
  'opportunityContact.role':
    'What they have to say about this purchase; `contact.role` is what they usually are.',
  'opportunityContact.attitude': 'How they stand towards it.',
  'opportunityLine.name': 'As it was sold; the product’s where nothing is said.',
  'opportunityLine.listPrice':
    'One unit, in whole units of the currency; the product’s where nothing is said.',
  'opportunityLine.unitPrice': 'What one unit is sold for, of at most six decimals: this is what stands.',
  'opportunityLine.discount':
    'How much less than the list price that is, in per cent; sent without a unit price, it makes one.',
  'opportunityLine.amount': 'Quantity × unit price, rounded half up.',
  'opportunityLine.currency': 'The opportunity’s.',
  'opportunity.channel': 'The way it is sold, in your own words.',
  'stage.kind': 'What standing here means; never guessed from the name.',
  'stage.rotDays': 'After how many days without a real follow-up a card rots; 0 is never.',
  'stage.wipLimit': 'How many cards may stand here; null is any number.',
  'stage.isWipRefused': 'Whether a card beyond the limit is refused rather than marked.',
  'stage.guidance': 'What is to be done here, for those who do it.',
  'stage.requiredFields': 'Fields of an opportunity that must be filled before it enters.',
  'stage.nextStageIds':
    'The stages that may follow this one; empty is any. A loss and the way back are not asked.',
  'stage.maySkip': 'Whether opportunities here may pass over stages ahead.',
  'stage.mayGoBack': 'Whether opportunities here may go back to a stage behind.',
  'stage.mayBeginHere': 'Whether opportunities may be made in this stage.',
  'stage.enteringRoles': 'The roles that may move opportunities in; empty is all that may move them.',
  'stage.leavingRoles': 'The roles that may move opportunities out; empty is all that may move them.',
  'opportunity.lookAgainOn': 'When a lost one is to be looked at again; there is a task for it.',
  'opportunity.bypassReason': 'Why its last move was let past the rules of the stages.',
  'activity.at': 'When it happened or is planned.',
  'activity.isDone': 'False for what is planned.',
  'activity.result':
    'What came of it. A done call, meeting or visit with a result stops an opportunity’s rot.',
  'task.dueOn': 'The day by which it is to be done.',
  'task.dueAt': 'The moment by which it is to be done, where the day is not enough.',
  'task.doneAt': 'When it was done; null while it is open.',
  'user.email': 'The name one signs in with.',
  'user.role': 'What the person may see and do.',
  'user.isActive': 'False signs the person out everywhere and keeps what is theirs.',
  'team.leadId': 'Who leads it, and sees what its people own.',
  'team.parentId': 'The team above it.',
  'product.price': 'List price of one unit.',
}

/** Gives what is to be said of a field beside its kind; nothing where both speak for themselves. */
export function fieldWords(record: RecordName, field: string): string | undefined {
  return words[`${record}.${field}`] ?? words[field]
}
