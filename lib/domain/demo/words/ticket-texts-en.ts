import type { CaseKey, CaseTexts } from './ticket-cases'

export const ticketTextsEn: Readonly<Record<CaseKey, CaseTexts>> = {
  drift: {
    subject: 'Readings are off: {product}',
    description:
      'Fine last month, but for two weeks the values creep up and nobody on the shift trusts them.',
    wanted: 'Calibrate or replace them soon',
    replies: [
      'Asked {contact} for the data of the last week; an engineer looks at it today.',
      'Four are out of tolerance; we bring new ones tomorrow morning.',
    ],
    remedy: 'Four units replaced and calibrated, warranty extended by three months',
    rootCause: 'Mounted beside a steam pipe, the seals let moisture in',
  },
  misses: {
    subject: 'Bad parts got through: {product}',
    description: 'Our customer sent back a whole box with scratches you can see from across the room.',
    wanted: 'Find out why, and pay for the extra inspection',
    replies: [
      'Thanks to {contact} for the pictures; our engineers are reproducing it.',
      'The new model ran over two thousand parts without a miss.',
    ],
    remedy: 'New model and a side light, service fee waived for the quarter',
    rootCause: 'A shinier material was introduced and the model was not retrained',
  },
  offline: {
    subject: 'Offline again, the line is blind: {product}',
    description: 'No data since seven this morning. Restarting did not help and management wants the report.',
    wanted: 'Working again today',
    replies: [
      'Looked at it remotely, most likely firmware; a spare takes over for now.',
      'Updated and online for four hours; {contact} keeps an eye on it.',
    ],
    remedy: 'Firmware updated, one spare unit free of charge',
    rootCause: 'Old firmware does not reconnect after a network dip',
  },
  stops: {
    subject: 'Stops halfway and blocks the aisle: {product}',
    description: 'Five times in one shift. We push it back by hand while trucks are waiting outside.',
    wanted: 'An engineer on site until it is stable',
    replies: [
      'The engineer arrives at two; {contact} arranges one hour of downtime.',
      'New navigation sensor, two shifts without a stop.',
    ],
    remedy: 'Navigation sensor replaced, engineer on site for three days',
    rootCause: 'Worn floor codes and an oily sensor lens',
  },
  range: {
    subject: 'Tags are only read from close by: {product}',
    description:
      'The manual says six metres. We have to stop the forklift right in front of it. Is it our mounting?',
    wanted: 'Tell us how to mount it',
    replies: [
      'Sent the mounting guide; {contact} tries it thirty centimetres higher.',
      'With the new angle everything within five metres is read.',
    ],
    remedy: 'Antenna angle and power adjusted by phone',
    rootCause: 'The antenna sat too low, behind a metal rack',
  },
  slow: {
    subject: 'Freezes at every change of shift: {product}',
    description:
      'At eight in the morning every click takes half a minute and people queue. The demo was not like this.',
    wanted: 'Usable at shift change',
    replies: [
      'Agreed with {contact} to watch it together tomorrow at eight.',
      'Queries improved; under two seconds at this morning’s change.',
    ],
    remedy: 'Query improved and one application server added',
    rootCause: 'Old data was never archived, so each booking scanned all of it',
  },
  login: {
    subject: 'New colleagues cannot sign in: {product}',
    description:
      'We made the accounts as the manual says, but it tells us there is no permission. Just three people.',
    wanted: 'Sign in today',
    replies: ['Asked {contact} for the three staff numbers.', 'Roles added, please try again.'],
    remedy: 'Missing role added, guide for new accounts sent',
    rootCause: 'No team was chosen when the accounts were made',
  },
  report: {
    subject: 'Please let us export a monthly report: {product}',
    description: 'Somebody copies the numbers into a sheet for a whole day every month.',
    wanted: 'An export, or a mail on the first of the month',
    replies: [
      'Noted; {contact} sends us the sheet in use.',
      'The template is ready and goes out on the first.',
    ],
    remedy: 'Monthly report set up and sent automatically',
    rootCause: 'The standard edition has no such report',
  },
  late: {
    subject: 'Nobody came to the appointment',
    description:
      'Wednesday morning was agreed. We stopped a line and waited all day, and nobody even called.',
    wanted: 'An apology and a time that holds',
    replies: [
      'Apologised to {contact}; our rota was wrong.',
      'The service manager comes in person tomorrow at nine.',
    ],
    remedy: 'Service done by the manager, one free inspection',
    rootCause: 'The rota changed and the engineer was not told',
  },
  damaged: {
    subject: 'Arrived with a cracked housing: {product}',
    description:
      'Two of them are cracked, though the box looks fine. We took pictures and want to return them.',
    wanted: 'New ones, and you pay the freight',
    replies: [
      'Replacements leave today; {contact} gets the tracking number.',
      'New ones received, the old ones are picked up.',
    ],
    remedy: 'Two units replaced, freight on us',
    rootCause: 'Too little padding inside the box',
  },
  invoice: {
    subject: 'Wrong company name on the invoice',
    description: 'Sent back twice and still wrong. Accounts will not pay, and the month is nearly over.',
    wanted: 'A correct invoice this week',
    replies: [
      'Accounts are correcting it; {contact} gets it today.',
      'New invoice sent, original in the post.',
    ],
    remedy: 'Credited and invoiced again, billing details corrected',
    rootCause: 'The customer was renamed and our billing details were not',
  },
  waiting: {
    subject: 'Called three times, nobody calls back',
    description:
      'Each time somebody promises to call. A week later, nothing. You were quicker before we signed.',
    wanted: 'One person who sees it through',
    replies: [
      'Apologised to {contact}; I will see this through myself.',
      'Answered point by point; {contact} is content.',
    ],
    remedy: 'One person in charge, a call every week',
    rootCause: 'The call back was not written down at the change of shift',
  },
  training: {
    subject: 'Could we have another training: {product}',
    description: 'Two of the people you trained have left and the new ones are lost.',
    wanted: 'Before next month',
    replies: ['Gladly; {contact} names two dates.', 'Thursday afternoon, two hours online.'],
    remedy: 'Two hours online, with a recording',
    rootCause: 'People changed at the customer',
  },
}
