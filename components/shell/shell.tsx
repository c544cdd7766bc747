'use client'

import { type ReactNode, Suspense, useCallback, useEffect, useState } from 'react'
import type { SendDraft } from './draft-outbox'
import { MeMenu, type ShellUser } from './me-menu'
import { NoteOpened } from './note-opened'
import { readOpened } from './opened-records'
import type { PaletteAction, PaletteSearch, RecentlyOpened } from './palette-entry'
import { PhoneBar } from './phone-bar'
import type { Preferences } from './preferences'
import type { QuickKind } from './quick-kind'
import { Rail } from './rail'
import type { RailItem } from './rail-item'
import { type LoadRecord, RecordDrawer } from './record-drawer'
import type { RecordRef } from './record-ref'
import { setPreference } from './set-preference'
import { DemoStrip, OfflineStrip, type Viewing, ViewingStrip } from './strips'
import { toggleRail } from './toggle-rail'
import { TopBar } from './top-bar'
import { useSpeak } from './use-speak'
import { useShortcuts } from './use-shortcuts'
import { lazily } from '@/components/ui/lazily'
import { loadPanels } from '@/components/ui/load-panels'
import { undoLatest } from '@/components/ui/undo-stack'
import { whenIdle } from '@/components/ui/when-idle'
import type { Language } from '@/lib/domain/languages'
import { useSpeech } from '@/lib/i18n/react'

const CommandPalette = lazily(() => import('./command-palette'))
const QuickCreateHost = lazily(() => import('./quick-create-host'))

/** Fetches what the frame opens, ahead of the first click. */
async function preload() {
  await Promise.all([loadPanels(), CommandPalette.preload(), QuickCreateHost.preload()])
}

export interface ShellProps {
  user: ShellUser
  items: RailItem[]
  /** Places that only the palette goes to. */
  places?: RailItem[]
  preferences: Preferences
  isDemo?: boolean
  /** Where somebody looks at the workspace as another person. */
  viewing?: Viewing
  /** What can be done about demo data, beside the words. */
  demoAction?: ReactNode
  /** Something can be recorded from anywhere; what, comes soon after the page. */
  canCreate?: boolean
  /** What can be recorded from anywhere, and how it reaches the server under the draft's key. */
  quickKinds?: QuickKind[]
  sendDraft?: SendDraft
  search?: PaletteSearch
  recent?: RecentlyOpened
  /** Which record a page of its own shows, by its address. */
  pageRecord?: (pathname: string) => RecordRef | null
  loadRecord?: LoadRecord
  onLanguage?: (language: Language) => void | Promise<void>
  onSignOut: () => void | Promise<void>
  /** Notifications and who is here, in the top bar. */
  topEnd?: ReactNode
  children: ReactNode
}

/** The frame around every page of the application; knows no storage, only what it is given. */
export function Shell(props: ShellProps) {
  const { t } = useSpeech()
  const { items, canCreate = false, quickKinds = [] } = props
  const [palette, setPalette] = useState(false)
  const [creating, setCreating] = useState<{ kind?: string } | null>(null)
  const create = useCallback((kind?: string) => setCreating({ kind }), [])
  const speak = useSpeak(props.onLanguage)
  const { recent } = props
  const opened = useCallback(
    () => recent?.(readOpened(localStorage, props.user.id)) ?? Promise.resolve([]),
    [recent, props.user.id],
  )
  const openPalette = useCallback(() => setPalette(true), [])

  useEffect(() => whenIdle(() => void preload()), [])
  useShortcuts([
    { code: 'KeyK', mod: true, run: openPalette },
    { code: 'KeyC', run: () => canCreate && create() },
    { code: 'KeyZ', mod: true, outsideText: true, run: undoLatest },
    { code: 'BracketLeft', run: toggleRail },
  ])
  const actions: PaletteAction[] = quickKinds.map((kind) => ({
    key: `create-${kind.key}`,
    label: t('shell.createNew', { what: kind.label }),
    icon: kind.icon,
    run: () => create(kind.key),
  }))
  const me = (
    <MeMenu
      user={props.user}
      preferences={props.preferences}
      onLanguage={props.onLanguage}
      onSignOut={props.onSignOut}
    />
  )

  return (
    <>
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 rounded bg-ink px-3 py-2 text-paper not-focus:sr-only"
      >
        {t('shell.skipToContent')}
      </a>
      <div className="flex min-h-dvh">
        <Rail items={items} />
        <div className="flex min-w-0 flex-1 flex-col pb-phonebar">
          <header className="sticky top-0 z-20 print:hidden">
            {props.viewing && <ViewingStrip viewing={props.viewing} />}
            <OfflineStrip />
            {props.isDemo && <DemoStrip action={props.demoAction} />}
            <TopBar
              onSearch={openPalette}
              onCreate={canCreate ? () => create() : undefined}
              end={props.topEnd}
              me={me}
            />
          </header>
          <main id="content" tabIndex={-1} className="flex min-w-0 flex-1 flex-col">
            {props.children}
          </main>
        </div>
      </div>
      <PhoneBar items={items} onCreate={canCreate ? () => create() : undefined} />
      {quickKinds.length > 0 && (
        <QuickCreateHost
          kinds={quickKinds}
          owner={props.user.id}
          send={props.sendDraft}
          open={creating}
          onOpen={create}
          onClose={() => setCreating(null)}
        />
      )}
      {props.loadRecord && (
        <Suspense fallback={null}>
          <RecordDrawer load={props.loadRecord} />
        </Suspense>
      )}
      {props.pageRecord && (
        <Suspense fallback={null}>
          <NoteOpened userId={props.user.id} pageRecord={props.pageRecord} />
        </Suspense>
      )}
      {palette && (
        <CommandPalette
          pages={[...items, ...(props.places ?? [])]}
          actions={actions}
          frame={{
            onTheme: (theme) => setPreference('theme', theme),
            onLanguage: (language) => void speak(language),
            onSignOut: props.onSignOut,
          }}
          search={props.search}
          recent={recent && opened}
          beside={Boolean(props.loadRecord)}
          onClose={() => setPalette(false)}
        />
      )}
    </>
  )
}
