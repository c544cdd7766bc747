'use client'

import { Command } from 'cmdk'
import { Search, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { Close, Content, Overlay, Portal, Root, Title } from 'radix-ui/dialog'
import { useState } from 'react'
import { frameActions, type FrameActs } from './frame-actions'
import { answers, type PaletteAction, type PaletteHit, type PaletteSearch } from './palette-entry'
import { PaletteHits } from './palette-hits'
import { PaletteLine } from './palette-line'
import type { RailItem } from './rail-item'
import { openRecord } from './use-open-record'
import { usePaletteSearch } from './use-palette-search'
import { buttonLook } from '@/components/ui/button-look'
import { belongsToInputMethod, readComposing } from '@/components/ui/composition'
import { useComposition } from '@/components/ui/use-composition'
import { useReturnFocus } from '@/components/ui/use-return-focus'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  pages: RailItem[]
  actions: PaletteAction[]
  frame: FrameActs
  search?: PaletteSearch
  /** Records that were opened last. */
  recent?: () => Promise<PaletteHit[]>
  /** Records open beside the page; without a drawer they are gone to. */
  beside: boolean
  onClose: () => void
}

const group =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-12 [&_[cmdk-group-heading]]:text-ink-3'

/** Finds pages, acts and records by a few letters; reads what an input method is still composing. */
export default function CommandPalette({ pages, actions, frame, search, recent, beside, onClose }: Props) {
  const { t } = useSpeech()
  const returnFocus = useReturnFocus()
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const composition = useComposition({})
  const { onCompositionStart, onCompositionEnd } = composition.handlers
  const text = readComposing(typed, composition.isComposing())
  const { hits, failed, searching, isRecent } = usePaletteSearch(text, search, recent)

  function go(work: () => void) {
    onClose()
    work()
  }
  function visit(hit: PaletteHit) {
    const { record } = hit
    go(() => (record && beside ? openRecord(record) : router.push(hit.href)))
  }
  const acts = [...actions, ...frameActions(t, frame)].filter(
    (action) => (text.trim() !== '' || !action.isSeldom) && answers(text, action),
  )
  const places = pages.filter((page) => answers(text, page))
  const nothing = text.trim() && !searching && !failed && hits.length + acts.length + places.length === 0

  return (
    <Root open onOpenChange={(open) => !open && onClose()}>
      <Portal>
        <Overlay className="fixed inset-0 z-40 animate-appear bg-veil" />
        <Content
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
          onEscapeKeyDown={(event) => belongsToInputMethod(event) && event.preventDefault()}
          className="fixed inset-x-0 top-0 z-50 max-h-dvh animate-appear overflow-hidden bg-raised text-14 shadow-float outline-none md:inset-x-auto md:top-[12dvh] md:left-1/2 md:w-160 md:-translate-x-1/2 md:rounded md:border md:border-rule"
        >
          <Title className="sr-only">{t('shell.searchLabel')}</Title>
          <Command
            shouldFilter={false}
            loop
            label={t('shell.searchLabel')}
            className="flex max-h-[80dvh] flex-col"
          >
            <div className="flex h-13 shrink-0 items-center gap-3 border-b border-rule px-4">
              <Search aria-hidden className="size-4.5 shrink-0 text-ink-3" />
              <Command.Input
                value={typed}
                onValueChange={setTyped}
                onCompositionStart={onCompositionStart}
                onCompositionEnd={onCompositionEnd}
                placeholder={t('shell.searchExample')}
                className="h-full min-w-0 flex-1 bg-transparent text-16 outline-none"
              />
              <Close aria-label={t('words.close')} className={buttonLook('bare', '-mr-2 w-control px-0!')}>
                <X aria-hidden className="size-4" />
              </Close>
            </div>
            <Command.List label={t('shell.searchLabel')} className="min-h-0 flex-1 overflow-y-auto px-1 pb-2">
              <PaletteHits hits={hits} isRecent={isRecent} className={group} onVisit={visit} />
              {acts.length > 0 && (
                <Command.Group heading={t('shell.paletteActions')} className={group}>
                  {acts.map((action) => (
                    <PaletteLine
                      key={action.key}
                      value={`action ${action.key}`}
                      label={action.label}
                      icon={action.icon}
                      keyHint={action.keyHint}
                      onSelect={() => go(action.run)}
                    />
                  ))}
                </Command.Group>
              )}
              {places.length > 0 && (
                <Command.Group heading={t('shell.palettePages')} className={group}>
                  {places.map((page) => (
                    <PaletteLine
                      key={page.key}
                      value={`page ${page.key}`}
                      label={page.label}
                      icon={page.icon}
                      onSelect={() => go(() => router.push(page.href))}
                    />
                  ))}
                </Command.Group>
              )}
            </Command.List>
            <p role="status" className="shrink-0 border-t border-rule px-4 py-2 text-12 text-ink-3">
              {failed && t('shell.paletteFailed')}
              {nothing && t('shell.paletteNothing', { text: text.trim() })}
              {searching && t('shell.paletteSearching')}
              {!failed && !nothing && !searching && (
                <span className="pointer-coarse:hidden">{t('shell.paletteKeys')}</span>
              )}
            </p>
          </Command>
        </Content>
      </Portal>
    </Root>
  )
}
