import {
  Building2,
  CircleDollarSign,
  Footprints,
  Headset,
  ListChecks,
  Phone,
  UserRoundPlus,
} from 'lucide-react'
import type { QuickKind } from '@/components/shell/quick-kind'
import { ticketSeverities, ticketTypes } from '@/lib/domain/tickets'
import type { Translate } from '@/lib/i18n/translate'

/** What somebody may make: record names. */
export type Creatable = readonly string[]

/** Gives what can be recorded from anywhere, as far as this person may make it: a call, a visit, an opportunity, a customer, a ticket, a lead, a task. */
export function quickKinds(t: Translate, creatable: Creatable): QuickKind[] {
  const talk = (key: 'call' | 'visit', icon: QuickKind['icon']): QuickKind => ({
    key,
    label: t(`quick.${key}`),
    icon,
    fields: [
      {
        name: 'result',
        label: t('quick.result'),
        kind: 'long',
        hint: t('quick.resultHint'),
        required: true,
        isLarge: true,
      },
      { name: 'customerId', label: t('quick.customer'), kind: 'record' },
      { name: 'opportunityId', label: t('quick.opportunity'), kind: 'record' },
      { name: 'subject', label: t('quick.subject'), kind: 'text', hint: t('quick.subjectHint') },
    ],
  })
  const all: (QuickKind & { record: string })[] = [
    { record: 'activity', ...talk('call', <Phone />) },
    { record: 'activity', ...talk('visit', <Footprints />) },
    {
      record: 'opportunity',
      key: 'opportunity',
      label: t('quick.opportunity'),
      icon: <CircleDollarSign />,
      fields: [
        { name: 'name', label: t('quick.name'), kind: 'text', required: true },
        { name: 'amount', label: t('quick.amount'), kind: 'amount' },
        { name: 'expectedCloseOn', label: t('quick.expectedCloseOn'), kind: 'day' },
      ],
    },
    {
      record: 'customer',
      key: 'customer',
      label: t('quick.customer'),
      icon: <Building2 />,
      fields: [
        { name: 'name', label: t('quick.name'), kind: 'text', required: true },
        { name: 'phone', label: t('quick.phone'), kind: 'phone' },
      ],
    },
    {
      record: 'ticket',
      key: 'ticket',
      label: t('quick.ticket'),
      icon: <Headset />,
      fields: [
        { name: 'customerId', label: t('quick.customer'), kind: 'record' },
        { name: 'callerName', label: t('quick.callerName'), kind: 'text' },
        { name: 'callerPhone', label: t('quick.callerPhone'), kind: 'phone' },
        { name: 'subject', label: t('quick.subject'), kind: 'text', required: true },
        {
          name: 'type',
          label: t('quick.type'),
          kind: 'choice',
          initial: 'complaint',
          choices: ticketTypes.map((value) => ({ value, label: t(`quick.type_${value}`) })),
        },
        {
          name: 'severity',
          label: t('quick.severity'),
          kind: 'choice',
          initial: 'medium',
          choices: ticketSeverities.map((value) => ({ value, label: t(`quick.severity_${value}`) })),
        },
        { name: 'description', label: t('quick.what'), kind: 'long' },
      ],
    },
    {
      record: 'lead',
      key: 'lead',
      label: t('quick.lead'),
      icon: <UserRoundPlus />,
      fields: [
        { name: 'name', label: t('quick.name'), kind: 'text', required: true },
        { name: 'company', label: t('quick.company'), kind: 'text' },
        { name: 'phone', label: t('quick.phone'), kind: 'phone' },
      ],
    },
    {
      record: 'task',
      key: 'task',
      label: t('quick.task'),
      icon: <ListChecks />,
      fields: [
        { name: 'title', label: t('quick.subject'), kind: 'text', required: true },
        { name: 'dueOn', label: t('quick.dueOn'), kind: 'day' },
      ],
    },
  ]
  return all.filter(({ record }) => creatable.includes(record))
}
