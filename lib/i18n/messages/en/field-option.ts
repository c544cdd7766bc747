import { stamps } from './stamps'

/** One of the options of a field of choices: its words and fields. */
export const fieldOption = {
  one: 'option',
  many: 'Options',
  new: 'New option',
  about: 'What can be chosen in a field of options.',
  ...stamps,
  name: 'Name',
  nameEn: 'Name in English',
  fieldId: 'Field',
  code: 'Code in the API',
  place: 'Place',
} as const
