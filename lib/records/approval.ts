import { approvalStatuses } from '@/lib/domain/approvals'
import { type Description, stampFields } from './description'
import { administrators, exporters, leads, nobody, readers, sellers } from './may'

const pending = { field: 'status', is: ['pending'] } as const

/** 审批: somebody asks for another's yes to a step that the rules leave to them. */
export const approval = {
  name: 'approval',
  title: 'subject',
  searched: ['subject'],
  columns: ['subject', 'status', 'ownerId', 'approverId', 'createdAt', 'decidedAt'],
  sort: '-createdAt',
  about: ['opportunityId'],
  telling: 'status',
  placedBy: ['opportunityId', 'stageId', 'status', 'ownerId', 'approverId'],
  may: {
    read: readers,
    create: sellers,
    update: nobody,
    delete: administrators,
    restore: administrators,
    export: exporters,
    approve: leads,
    reject: leads,
    withdraw: sellers,
  },
  whose: [{ field: 'ownerId' }, { field: 'opportunityId' }],
  staysTheirs: true,
  acts: {
    approve: {
      isMain: true,
      while: pending,
      fields: { answer: { kind: 'longText', label: 'answer' } },
    },
    reject: {
      while: pending,
      fields: { answer: { kind: 'longText', label: 'whyNot', isRequired: true } },
    },
    withdraw: { isSeldom: true, while: pending, fields: {} },
  },
  fields: {
    ...stampFields,
    subject: { kind: 'text', label: 'subject', isReadOnly: true, maxLength: 1_100 },
    opportunityId: {
      kind: 'reference',
      label: 'opportunityId',
      refersTo: 'opportunity',
      isRequired: true,
      isFixed: true,
    },
    fromStageId: { kind: 'reference', label: 'fromStageId', refersTo: 'stage', isReadOnly: true },
    stageId: { kind: 'reference', label: 'stageId', refersTo: 'stage', isRequired: true, isFixed: true },
    note: { kind: 'longText', label: 'note', isFixed: true },
    status: { kind: 'choice', label: 'status', choices: approvalStatuses, isReadOnly: true },
    ownerId: { kind: 'reference', label: 'ownerId', refersTo: 'user', isReadOnly: true },
    approverId: { kind: 'reference', label: 'approverId', refersTo: 'user', isReadOnly: true },
    answer: { kind: 'longText', label: 'answer', isReadOnly: true },
    decidedAt: { kind: 'instant', label: 'decidedAt', isReadOnly: true, isSortable: true },
    decidedById: { kind: 'reference', label: 'decidedById', refersTo: 'user', isReadOnly: true },
  },
} as const satisfies Description
