'use client'

import { useState } from 'react'
import type { Draft } from './draft-outbox'
import { QuickForm } from './quick-form'
import { initialValues, type QuickKind } from './quick-kind'
import { QuickPick } from './quick-pick'
import { Dialog } from '@/components/ui/dialog'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  kinds: QuickKind[]
  /** The kind to start with; without it the kinds are offered. */
  start?: string
  drafts: Draft[]
  newKey: () => string
  onKeep: (draft: Draft) => void
  onDrop: (key: string) => void
  /** The draft is ready: it waits now, and is sent as soon as may be. */
  onQueue: (draft: Draft) => void
  onClose: () => void
}

function emptyDraft(kind: QuickKind, key: string): Draft {
  return { key, kind: kind.key, values: initialValues(kind.fields), state: 'writing' }
}

/** Records something from anywhere; what is written stays on this device until the server has it. */
export default function QuickCreate(props: Props) {
  const { t } = useSpeech()
  const { kinds, start, drafts, newKey } = props
  const [draft, setDraft] = useState<Draft | null>(() => {
    const kind = kinds.find((one) => one.key === start) ?? (kinds.length === 1 ? kinds[0] : undefined)
    if (!kind) return null
    const begun = drafts.find((one) => one.kind === kind.key && one.state === 'writing')
    return begun ?? emptyDraft(kind, newKey())
  })
  const kind = kinds.find((one) => one.key === draft?.kind)

  function reopen(old: Draft) {
    if (old.state !== 'refused') return setDraft(old)
    // The server remembers what it refused under the old key; another text needs another key.
    const renewed: Draft = { ...old, key: newKey() }
    props.onKeep(renewed)
    props.onDrop(old.key)
    setDraft(renewed)
  }

  return (
    <Dialog
      open
      onClose={props.onClose}
      title={kind ? t('shell.createNew', { what: kind.label }) : t('shell.createWhat')}
    >
      {draft && kind ? (
        <QuickForm
          key={draft.key}
          kind={kind}
          draft={draft}
          onKeep={props.onKeep}
          onBack={kinds.length > 1 ? () => setDraft(null) : undefined}
          onQueue={(ready) => {
            props.onQueue(ready)
            props.onClose()
          }}
        />
      ) : (
        <QuickPick
          kinds={kinds}
          drafts={drafts}
          onKind={(one) => setDraft(emptyDraft(one, newKey()))}
          onDraft={reopen}
          onDrop={props.onDrop}
        />
      )}
    </Dialog>
  )
}
