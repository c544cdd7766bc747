import { stamps } from './stamps'

/** A person at a customer: its words, fields and choices. */
export const contact = {
  one: 'contact',
  many: 'Contacts',
  new: 'New contact',
  about: 'The people you talk to at your customers.',
  ...stamps,
  name: 'Name',
  customerId: 'Customer',
  title: 'Job title',
  role: 'Part in the decision',
  role_decision_maker: 'Decides',
  role_influencer: 'Advises',
  role_user: 'Uses',
  role_finance: 'Pays',
  phone: 'Phone',
  email: 'E-mail',
  wechat: 'WeChat',
  isPrimary: 'First contact',
  ownerId: 'Owner',
  description: 'Notes',
  externalKey: 'Key in other systems',
} as const
