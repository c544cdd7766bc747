'use client'

import { Bookmark, ChevronDown, Download, Upload } from 'lucide-react'
import { useState } from 'react'
import { lazily } from '@/components/ui/lazily'
import { Menu } from '@/components/ui/menu'
import type { MenuEntry } from '@/components/ui/menu-entry'
import { useSpeech } from '@/lib/i18n/react'
import { isShared } from '@/lib/records/all'
import { ME } from '@/lib/records/filter/relative'
import { isNarrowed, type ListAddress, readListAddress, writeListAddress } from '@/lib/records/list-address'
import type { Rights } from '@/lib/records/list-page'
import { isImportable } from '@/lib/records/importable'
import { plurals, type RecordName } from '@/lib/records/names'
import type { SavedView } from '@/lib/records/saved-lists'

import { downloadList } from './record-api'
import { useTold } from './use-told'

const SaveListDialog = lazily(() => import('./save-list-dialog'))

interface Props {
  record: RecordName
  views: readonly SavedView[]
  rights: Rights
  address: ListAddress
  onChange: (address: ListAddress) => void
}

/** Stands among the views for what others have asked the viewer to work on. */
const SHARED = 'shared'
const sharedWithMe: ListAddress = { filter: { field: 'collaborators', op: 'contains', value: ME } }
const sharedHere = writeListAddress(new URLSearchParams(), sharedWithMe).toString()

function addressOf(id: string, views: readonly SavedView[]): ListAddress {
  return readListAddress(new URLSearchParams(views.find((view) => view.id === id)?.address ?? ''))
}

/** The lists that were kept under a name, and the way to keep this one. */
export function ViewsMenu({ record, views, rights, address, onChange }: Props) {
  const { t } = useSpeech()
  const told = useTold()
  const [saving, setSaving] = useState<'view' | 'segment' | null>(null)
  const here = writeListAddress(new URLSearchParams(), address).toString()
  const current = views.find((view) => view.address === here)
  const choices = [
    { value: '', label: t('filter.everythingView') },
    ...(isShared(record) ? [{ value: SHARED, label: t('sharing.withMe') }] : []),
    ...views.map((view) => ({ value: view.id, label: view.name })),
  ]
  const builtIn = here === '' ? '' : here === sharedHere ? SHARED : '-'
  const entries: MenuEntry[] = [
    {
      kind: 'choice',
      key: 'views',
      label: t('filter.views'),
      value: current?.id ?? builtIn,
      choices,
      onChoose: (id) => onChange(id === SHARED ? sharedWithMe : addressOf(id, views)),
    },
    { kind: 'rule', key: 'rule' },
    {
      kind: 'act',
      key: 'save',
      label: t('filter.saveView'),
      disabled: here === '',
      onSelect: () => setSaving('view'),
    },
  ]
  if (record === 'customer')
    entries.push({
      kind: 'act',
      key: 'segment',
      label: t('filter.saveSegment'),
      disabled: !isNarrowed(address),
      onSelect: () => setSaving('segment'),
    })
  if (rights.includes('create') && isImportable(record))
    entries.push({
      kind: 'link',
      key: 'import',
      label: t('filter.import'),
      icon: <Upload aria-hidden />,
      href: `/${plurals[record]}/import`,
    })
  if (rights.includes('export'))
    entries.push({
      kind: 'act',
      key: 'export',
      label: t('filter.export'),
      icon: <Download aria-hidden />,
      onSelect: () => void downloadList(record, here).then((refused) => refused && told.failed(refused)),
    })
  return (
    <>
      <Menu entries={entries} align="end">
        <Bookmark aria-hidden className="size-4" />
        <span className="max-w-40 truncate">
          {current?.name ?? t(builtIn === SHARED ? 'sharing.withMe' : 'filter.views')}
        </span>
        <ChevronDown aria-hidden className="size-4 text-ink-2" />
      </Menu>
      {saving && (
        <SaveListDialog record={record} as={saving} address={address} onClose={() => setSaving(null)} />
      )}
    </>
  )
}
