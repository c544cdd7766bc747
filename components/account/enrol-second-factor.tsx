'use client'

import { useRef, useState } from 'react'
import { QrCode } from './qr-code'
import { Notice } from '@/components/door/notice'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { textIn } from '@/components/ui/text-in'
import type { Answer } from '@/lib/domain/answer'
import { useSpeech } from '@/lib/i18n/react'

/** A secret to be shared with an authenticator, and its picture. */
export interface NewSecondFactor {
  secret: string
  drawing: { size: number; path: string }
}

interface Props {
  shown: NewSecondFactor
  confirm: (input: { code: string }) => Promise<Answer<{ codes: string[] }>>
  onConfirmed: (codes: string[]) => void
  onClose: () => void
}

/** Shows the secret as a picture and in letters, and switches on once a code from the app was right. */
export function EnrolSecondFactor({ shown, confirm, onConfirmed, onClose }: Props) {
  const { t } = useSpeech()
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [fault, setFault] = useState<string>()
  const [reason, setReason] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function submit(code: string) {
    setReason(null)
    setFault(code ? undefined : t('secondFactor.missing'))
    if (!code) return field.current?.focus()
    setBusy(true)
    const answer = await confirm({ code }).catch(() => null)
    setBusy(false)
    if (answer?.ok) return onConfirmed(answer.value.codes)
    if (answer?.code === 'wrong_code') setFault(answer.message)
    else setReason(answer?.message ?? t('door.noConnection'))
    field.current?.focus()
    field.current?.select()
  }

  return (
    <Dialog
      open
      urgent
      onClose={onClose}
      title={t('secondFactor.enrol')}
      description={t('secondFactor.enrolDetail')}
      footer={
        <>
          <Button onClick={onClose}>{t('words.cancel')}</Button>
          <Button tone="primary" busy={isBusy} onClick={() => form.current?.requestSubmit()}>
            {t('secondFactor.confirm')}
          </Button>
        </>
      }
    >
      <Form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void submit(textIn(new FormData(event.currentTarget), 'code').trim())
        }}
      >
        <QrCode {...shown.drawing} label={t('secondFactor.picture')} />
        <Field label={t('secondFactor.code')} error={fault}>
          <Input
            ref={field}
            name="code"
            autoFocus
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            className="font-mono"
          />
        </Field>
        <div className="text-12 text-ink-2">
          {t('secondFactor.byHand')}
          <code className="block font-mono text-14 break-all text-ink select-all">
            {shown.secret.replace(/.{4}(?=.)/g, '$& ')}
          </code>
        </div>
        <Notice text={reason} />
      </Form>
    </Dialog>
  )
}
