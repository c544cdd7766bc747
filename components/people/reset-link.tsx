'use client'

import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { toastDone } from '@/components/ui/toast'
import { useSpeech } from '@/lib/i18n/react'

/** The link that was made, this once: to be handed over by a way that others do not read. */
export function ResetLink({
  made,
  onClose,
}: {
  made: { name: string; link: string } | null
  onClose: () => void
}) {
  const { t } = useSpeech()
  const field = useRef<HTMLInputElement>(null)

  async function copy() {
    field.current?.select()
    // Without https there is no clipboard for scripts: the text stays selected for the reader's own keys.
    await navigator.clipboard?.writeText(made?.link ?? '').then(() => toastDone(t('shell.linkCopied')))
  }

  return (
    <Dialog
      open={made !== null}
      onClose={onClose}
      title={t('account.linkFor', { name: made?.name ?? '' })}
      description={t('account.linkDetail')}
      footer={
        <>
          <Button onClick={onClose}>{t('words.close')}</Button>
          <Button tone="primary" onClick={() => void copy()}>
            {t('shell.copyLink')}
          </Button>
        </>
      }
    >
      <Field label={t('account.link')}>
        <Input ref={field} readOnly value={made?.link ?? ''} onFocus={(event) => event.target.select()} />
      </Field>
    </Dialog>
  )
}
