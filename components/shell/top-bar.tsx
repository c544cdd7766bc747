'use client'

import { Plus, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { useModKey } from './use-mod-key'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  onSearch: () => void
  onCreate?: () => void
  /** Notifications and the like, before "new" and "me". */
  end?: ReactNode
  me: ReactNode
}

/** The bar on top: search and commands, create, who I am. */
export function TopBar({ onSearch, onCreate, end, me }: Props) {
  const { t } = useSpeech()
  const mod = useModKey()
  return (
    <div data-frame className="flex h-topbar items-center gap-2 border-b border-rule bg-paper px-3 md:px-4.5">
      <button
        type="button"
        onClick={onSearch}
        aria-haspopup="dialog"
        aria-label={t('shell.searchLabel')}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-control min-w-0 flex-1 items-center gap-2 rounded border border-rule bg-raised px-2.5 text-left text-14 text-ink-3 hover:border-edge md:max-w-105"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="min-w-0 flex-1 truncate">{t('shell.searchExample')}</span>
        <span className="hidden shrink-0 md:inline-flex">
          <Kbd>{mod} K</Kbd>
        </span>
      </button>
      <div className="ml-auto flex items-center gap-2">
        {end}
        {onCreate && (
          <Button
            tone="primary"
            keyHint="C"
            onClick={onCreate}
            icon={<Plus aria-hidden className="size-4" />}
            className="hidden! md:inline-flex!"
          >
            {t('shell.create')}
          </Button>
        )}
        {me}
      </div>
    </div>
  )
}
