'use client'

import { Trash2 } from 'lucide-react'
import type { Draft } from './draft-outbox'
import type { QuickKind } from './quick-kind'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { buttonLook } from '@/components/ui/button-look'
import { IconButton } from '@/components/ui/icon-button'
import { useSpeech } from '@/lib/i18n/react'
import type { MessageKey } from '@/lib/i18n/translate'

interface Props {
  kinds: QuickKind[]
  drafts: Draft[]
  onKind: (kind: QuickKind) => void
  onDraft: (draft: Draft) => void
  onDrop: (key: string) => void
}

const states: Record<Draft['state'], { tone: BadgeTone; label: MessageKey }> = {
  writing: { tone: 'plain', label: 'shell.draftWriting' },
  waiting: { tone: 'amber', label: 'shell.draftWaiting' },
  refused: { tone: 'cinnabar', label: 'shell.draftRefused' },
}

/** What can be recorded, and what was begun and has not arrived. */
export function QuickPick({ kinds, drafts, onKind, onDraft, onDrop }: Props) {
  const { t } = useSpeech()
  const nameOf = (draft: Draft) => {
    const kind = kinds.find((one) => one.key === draft.kind)
    return excerpt(draft, kind) || kind?.label || draft.kind
  }
  return (
    <div className="grid gap-5">
      <ul className="grid gap-2 md:grid-cols-2">
        {kinds.map((kind) => (
          <li key={kind.key}>
            <button
              type="button"
              onClick={() => onKind(kind)}
              className={buttonLook(
                'quiet',
                'h-12! w-full justify-start! gap-3! [&>svg]:size-5 [&>svg]:text-celadon',
              )}
            >
              {kind.icon}
              {kind.label}
            </button>
          </li>
        ))}
      </ul>
      {drafts.length > 0 && (
        <section className="grid gap-1">
          <h3 className="text-12 font-normal text-ink-3">{t('shell.draftsUnsent')}</h3>
          <ul className="grid divide-y divide-rule border-y border-rule">
            {drafts.map((draft) => (
              <li key={draft.key} className="flex items-center gap-2 py-1">
                <span className="min-w-0 flex-1">
                  <span className="flex items-center gap-2">
                    <span className="min-w-0 truncate">{nameOf(draft)}</span>
                    <Badge tone={states[draft.state].tone}>{t(states[draft.state].label)}</Badge>
                  </span>
                  {draft.reason && <span className="block text-12 text-cinnabar">{draft.reason}</span>}
                </span>
                {draft.state !== 'waiting' && (
                  <button type="button" className={buttonLook('bare')} onClick={() => onDraft(draft)}>
                    {t('shell.draftOpen')}
                  </button>
                )}
                <IconButton
                  label={t('shell.draftDrop', { what: nameOf(draft) })}
                  icon={<Trash2 aria-hidden className="size-4" />}
                  onClick={() => onDrop(draft.key)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** The first thing that was written in words, to know a draft by. */
function excerpt(draft: Draft, kind: QuickKind | undefined): string {
  const written = kind?.fields.filter((field) => ['text', 'long', 'phone'].includes(field.kind)) ?? []
  return written.map((field) => draft.values[field.name]?.trim() ?? '').find(Boolean) ?? ''
}
