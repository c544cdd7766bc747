import {
  Building2,
  CircleDollarSign,
  ContactRound,
  ListChecks,
  MessagesSquare,
  Package,
  Settings,
  SquareKanban,
  Sun,
} from 'lucide-react'
import type { RailItem } from './rail-item'
import type { Translate } from '@/lib/i18n/translate'

/** Gives the places every workspace has, with how much waits for the reader in each. */
export function firstItems(t: Translate, waiting: { today?: number; tasks?: number } = {}): RailItem[] {
  return [
    {
      key: 'today',
      href: '/today',
      label: t('shell.today'),
      icon: <Sun />,
      count: waiting.today,
      phone: true,
    },
    { key: 'board', href: '/board', label: t('shell.board'), icon: <SquareKanban />, phone: true },
    {
      key: 'opportunities',
      href: '/opportunities',
      label: t('shell.opportunities'),
      icon: <CircleDollarSign />,
    },
    { key: 'customers', href: '/customers', label: t('shell.customers'), icon: <Building2 />, phone: true },
    { key: 'contacts', href: '/contacts', label: t('shell.contacts'), icon: <ContactRound /> },
    { key: 'products', href: '/products', label: t('shell.products'), icon: <Package /> },
    {
      key: 'tasks',
      href: '/tasks?done=no',
      label: t('shell.tasks'),
      icon: <ListChecks />,
      count: waiting.tasks,
    },
    { key: 'activities', href: '/activities', label: t('shell.activities'), icon: <MessagesSquare /> },
    { key: 'settings', href: '/settings', label: t('shell.settings'), icon: <Settings />, foot: true },
  ]
}
