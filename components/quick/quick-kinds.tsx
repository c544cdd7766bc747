import { Building2, CircleDollarSign, Footprints, ListChecks, Phone } from 'lucide-react'
import type { QuickKind } from '@/components/shell/quick-kind'
import type { Translate } from '@/lib/i18n/translate'

/** What somebody may make: record names. */
export type Creatable = readonly string[]

/** Gives what can be recorded from anywhere, as far as this person may make it: a call, a visit, an opportunity, a customer, a task. */
export function quickKinds(t: Translate, creatable: Creatable): QuickKind[] {
  const talk = (key: 'call' | 'visit', icon: QuickKind['icon']): QuickKind => ({
    key,
    label: t(`quick.${key}`),
    icon,
    fields: [
      { name: 'subject', label: t('quick.subject'), kind: 'text', required: true },
      { name: 'customerId', label: t('quick.customer'), kind: 'record' },
      { name: 'opportunityId', label: t('quick.opportunity'), kind: 'record' },
      { name: 'result', label: t('quick.result'), kind: 'long', hint: t('quick.resultHint') },
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
