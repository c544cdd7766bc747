import {
  Building2,
  CircleDollarSign,
  ContactRound,
  Cpu,
  FileSignature,
  Headset,
  Inbox,
  ListChecks,
  MessagesSquare,
  Package,
  Settings,
  SquareKanban,
  Sun,
  Trash2,
  UserRoundPlus,
  UsersRound,
} from 'lucide-react'
import type { RailItem } from './rail-item'
import type { MessageKey, Translate } from '@/lib/i18n/translate'

/** What the rail depends on: who looks, how much waits in their inbox, and the segments that they may use. */
export interface RailFacts {
  waiting: number
  /** Kinds of record that they may read at all. */
  readable: readonly string[]
  /** Whoever looks after customers has tickets at hand; whoever sells, the board. */
  servesCustomers: boolean
  segments: readonly { id: string; name: string }[]
}

interface Place extends Omit<RailItem, 'label' | 'group'> {
  label: MessageKey
  /** The kind of record that it lists; without one it is everybody's. */
  record?: string
}

/** Gives the places of a workspace that somebody may go to, with how much waits for them in each. */
export function firstItems(t: Translate, facts: RailFacts): RailItem[] {
  const { waiting, readable, servesCustomers, segments } = facts
  const sell: Place[] = [
    { key: 'today', href: '/today', label: 'shell.today', icon: <Sun />, phone: true, phoneCount: waiting },
    { key: 'inbox', href: '/inbox', label: 'shell.inbox', icon: <Inbox />, count: waiting },
    {
      key: 'board',
      href: '/board',
      label: 'shell.board',
      icon: <SquareKanban />,
      phone: !servesCustomers,
    },
    { key: 'leads', record: 'lead', href: '/leads', label: 'shell.leads', icon: <UserRoundPlus /> },
    {
      key: 'opportunities',
      record: 'opportunity',
      href: '/opportunities',
      label: 'shell.opportunities',
      icon: <CircleDollarSign />,
    },
    {
      key: 'customers',
      record: 'customer',
      href: '/customers',
      label: 'shell.customers',
      icon: <Building2 />,
      phone: true,
    },
    {
      key: 'contacts',
      record: 'contact',
      href: '/contacts',
      label: 'shell.contacts',
      icon: <ContactRound />,
    },
  ]
  const serve: Place[] = [
    {
      key: 'tickets',
      record: 'ticket',
      href: '/tickets',
      label: 'shell.tickets',
      icon: <Headset />,
      phone: servesCustomers,
    },
    {
      key: 'contracts',
      record: 'contract',
      href: '/contracts',
      label: 'shell.contracts',
      icon: <FileSignature />,
    },
    { key: 'assets', record: 'asset', href: '/assets', label: 'shell.assets', icon: <Cpu /> },
    { key: 'products', record: 'product', href: '/products', label: 'shell.products', icon: <Package /> },
  ]
  const work: Place[] = [
    {
      key: 'tasks',
      record: 'task',
      href: '/tasks?done=no',
      label: 'shell.tasks',
      icon: <ListChecks />,
    },
    {
      key: 'activities',
      record: 'activity',
      href: '/activities',
      label: 'shell.activities',
      icon: <MessagesSquare />,
    },
  ]
  const placed = (places: readonly Place[], group?: string): RailItem[] =>
    places
      .filter(({ record }) => !record || readable.includes(record))
      .map(({ label, record: _, ...place }) => ({ ...place, label: t(label), group }))
  return [
    ...placed(sell),
    ...segments.map(({ id, name }) => ({
      key: `segment ${id}`,
      href: `/customers?segment=${id}`,
      label: name,
      icon: <UsersRound />,
      group: t('shell.segments'),
    })),
    ...placed(serve, t('shell.afterSales')),
    ...placed(work, t('shell.work')),
    { key: 'bin', href: '/bin', label: t('shell.bin'), icon: <Trash2 />, foot: true },
    { key: 'settings', href: '/settings', label: t('shell.settings'), icon: <Settings />, foot: true },
  ]
}
