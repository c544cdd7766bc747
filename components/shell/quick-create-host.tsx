'use client'

import { useEffect } from 'react'
import type { Draft, SendAnswer, SendDraft } from './draft-outbox'
import { newDraftKey } from './new-draft-key'
import type { QuickKind } from './quick-kind'
import { useOutbox } from './use-outbox'
import { lazily } from '@/components/ui/lazily'
import { toastDone, toastFailed } from '@/components/ui/toast'
import { useSpeech } from '@/lib/i18n/react'

/** Quick create itself, fetched apart from the outbox that always runs. */
const QuickCreate = lazily(() => import('./quick-create'))

interface Props {
  kinds: QuickKind[]
  owner: string
  send: SendDraft | undefined
  open: { kind?: string } | null
  onOpen: () => void
  onClose: () => void
}

/** Keeps the outbox going behind every page, and shows quick create when asked. */
export default function QuickCreateHost({ kinds, owner, send, open, onOpen, onClose }: Props) {
  const { t } = useSpeech()
  useEffect(() => void QuickCreate.preload(), [])
  const labelOf = (draft: Draft) => kinds.find((kind) => kind.key === draft.kind)?.label ?? draft.kind

  function tell(draft: Draft, answer: SendAnswer) {
    const what = labelOf(draft)
    if (answer.sent) toastDone(t('shell.draftSent', { what }))
    else {
      const act = { label: t('shell.draftOpen'), run: onOpen }
      toastFailed(t('shell.draftRefusedNotice', { what, reason: answer.reason }), { act })
    }
  }
  const outbox = useOutbox(owner, send, tell)

  function queue(draft: Draft) {
    outbox.keep(draft)
    if (navigator.onLine) void outbox.flush()
    else toastDone(t('shell.draftQueued', { what: labelOf(draft) }))
  }
  return open ? (
    <QuickCreate
      kinds={kinds}
      start={open.kind}
      drafts={outbox.drafts}
      newKey={newDraftKey}
      onKeep={outbox.keep}
      onDrop={outbox.drop}
      onQueue={queue}
      onClose={onClose}
    />
  ) : null
}
