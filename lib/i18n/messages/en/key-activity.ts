import { stamps } from './stamps'

/** What is done with every opportunity in a stage: its words and fields. */
export const keyActivity = {
  one: 'key activity',
  many: 'Key activities',
  new: 'New key activity',
  about: 'What is done with every opportunity that comes into a stage: a task is made of each.',
  ...stamps,
  stageId: 'Stage',
  name: 'Name',
  nameEn: 'Name in English',
  dueInDays: 'Due after working days',
  isActive: 'In use',
  description: 'How it is done',
} as const
