'use client'

import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { toastDone } from '@/components/ui/toast'
import type { LinkPurpose } from '@/lib/domain/password-links'
import { useSpeech } from '@/lib/i18n/react'

export interface MadeLink {
  purpose: LinkPurpose
  name: string
  link: string
}

const words = {
  password_reset: { title: 'people.passwordFor', detail: 'people.passwordOnce' },
  invitation: { title: 'people.invitationFor', detail: 'people.invitationOnce' },
} as const

/** The link that was made, this once: to be handed over by a way that others do not read. */
export function LinkShown({ made, onClose }: { made: MadeLink; onClose: () => void }) {
  const { t } = useSpeech()
  const field = useRef<HTMLInputElement>(null)
  const { title, detail } = words[made.purpose]

  async function copy() {
    field.current?.select()
    // Without https there is no clipboard for scripts: the text stays selected for the reader's own keys.
    await navigator.clipboard?.writeText(made.link).then(() => toastDone(t('shell.linkCopied')))
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={t(title, { name: made.name })}
      description={t(detail)}
      footer={
        <>
          <Button onClick={onClose}>{t('words.close')}</Button>
          <Button tone="primary" onClick={() => void copy()}>
            {t('shell.copyLink')}
          </Button>
        </>
      }
    >
      <Field label={t('people.link')}>
        <Input ref={field} readOnly value={made.link} onFocus={(event) => event.target.select()} />
      </Field>
    </Dialog>
  )
}
