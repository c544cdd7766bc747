import { stamps } from './stamps'

/** What is checked of an opportunity before it goes on from a stage: its words and fields. */
export const checkItem = {
  one: 'checklist item',
  many: 'Checklist',
  new: 'New checklist item',
  about: 'What is checked of an opportunity before it goes on from a stage.',
  ...stamps,
  stageId: 'Stage',
  name: 'Name',
  nameEn: 'Name in English',
  isRequired: 'Required to go on',
  place: 'Place in the list',
  isActive: 'In use',
} as const
