'use client'

import type { LoadedRecord, LoadRecord } from '@/components/shell/record-drawer'
import { lazily } from '@/components/ui/lazily'
import { isLanguage } from '@/lib/domain/languages'
import { openedRecord } from './record-api'
import { recordHref, recordOfKind } from './record-place'

/** All that a drawer draws with: nothing of it is part of a page's first load. */
const DrawerBody = lazily(() => import('./drawer-body'))

/** Fetches a record for the drawer, and what draws it the first time; null where there is none for this reader. */
export const loadRecord: LoadRecord = async (ref): Promise<LoadedRecord | null> => {
  const record = recordOfKind(ref.kind)
  if (!record) return null
  const [opened] = await Promise.all([openedRecord(record, ref.id), preloadDrawer()])
  if (!opened.ok) {
    if (opened.code === 'not_found') return null
    throw new Error(opened.title)
  }
  return {
    title: opened.value.view.title,
    href: recordHref(record, ref.id),
    body: <DrawerBody key={ref.id} opened={opened.value} />,
  }
}

/** Fetches ahead of the first click what every drawer needs. */
export async function preloadDrawer(): Promise<void> {
  const { lang } = document.documentElement
  const { loadRecordWords } = await import('./record-words')
  await Promise.all([DrawerBody.preload(), loadRecordWords(isLanguage(lang) ? lang : 'en')])
}
