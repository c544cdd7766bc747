import { stamps } from './stamps'

/** A thing that was delivered and is looked after: its words and fields. */
export const asset = {
  one: 'asset',
  many: 'Assets',
  new: 'New asset',
  about: 'What stands at your customers, with serial number and warranty.',
  ...stamps,
  collaborators: 'Collaborators',
  name: 'Name',
  customerId: 'Customer',
  productId: 'Product',
  contractId: 'Contract',
  serial: 'Serial number',
  batch: 'Batch',
  installedOn: 'Installed on',
  warrantyUntil: 'Warranty until',
  place: 'Place',
  ownerId: 'Owner',
  description: 'Notes',
  externalKey: 'Key in other systems',
} as const
