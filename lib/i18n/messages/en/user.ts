import { stamps } from './stamps'

/** A person who works here: its words, fields and choices. */
export const user = {
  one: 'person',
  many: 'People',
  new: 'New person',
  about: 'Who works with Loudou, and in which role.',
  ...stamps,
  name: 'Name',
  email: 'E-mail',
  role: 'Role',
  role_owner: 'Owner',
  role_admin: 'Administrator',
  role_manager: 'Manager',
  role_rep: 'Sales representative',
  role_support: 'Support',
  role_finance: 'Finance',
  language: 'Language',
  'language_zh-CN': 'Chinese',
  language_en: 'English',
  phone: 'Phone',
  teamId: 'Team',
  act_joinTeam: 'Change team',
  act_joinTeam_about: 'From today. Figures of the past stay with the team of their time.',
  isActive: 'Active',
  externalKey: 'Key in other systems',
} as const
