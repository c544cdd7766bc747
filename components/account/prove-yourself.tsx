'use client'

import { useRef, useState } from 'react'
import { Notice } from '@/components/door/notice'
import { PasswordInput } from '@/components/door/password-input'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { textIn } from '@/components/ui/text-in'
import type { Answer } from '@/lib/domain/answer'
import { useSpeech } from '@/lib/i18n/react'

export interface Proof {
  password: string
  code: string
}

interface Props<V> {
  /** Without a second factor there is no code to ask for. */
  asksCode: boolean
  title: string
  detail: string
  act: string
  tone: 'primary' | 'danger'
  run: (proof: Proof) => Promise<Answer<V>>
  onDone: (value: V) => void
  onClose: () => void
}

/** Asks for the password, and for a code where there is a second factor, before something is done to that. */
export function ProveYourself<V>({ asksCode, title, detail, act, tone, run, onDone, onClose }: Props<V>) {
  const { t } = useSpeech()
  const form = useRef<HTMLFormElement>(null)
  const [faults, setFaults] = useState<{ password?: string; code?: string }>({})
  const [reason, setReason] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function submit(data: FormData) {
    const [password, code] = [textIn(data, 'password'), textIn(data, 'code').trim()]
    setReason(null)
    setFaults({
      ...(password ? {} : { password: t('secondFactor.missing') }),
      ...(code || !asksCode ? {} : { code: t('secondFactor.missing') }),
    })
    if (!password || (asksCode && !code)) return
    setBusy(true)
    const answer = await run({ password, code }).catch(() => null)
    setBusy(false)
    if (answer?.ok) return onDone(answer.value)
    if (answer?.code === 'wrong_code') setFaults({ code: answer.message })
    else if (answer?.code === 'wrong_credentials') setFaults({ password: t('secondFactor.wrongPassword') })
    else setReason(answer?.message ?? t('door.noConnection'))
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={detail}
      footer={
        <>
          <Button onClick={onClose}>{t('words.cancel')}</Button>
          <Button tone={tone} busy={isBusy} onClick={() => form.current?.requestSubmit()}>
            {act}
          </Button>
        </>
      }
    >
      <Form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void submit(new FormData(event.currentTarget))
        }}
      >
        <Field label={t('secondFactor.password')} error={faults.password}>
          <PasswordInput name="password" autoComplete="current-password" autoFocus />
        </Field>
        {asksCode && (
          <Field label={t('secondFactor.anyCode')} error={faults.code}>
            <Input
              name="code"
              autoComplete="one-time-code"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={40}
            />
          </Field>
        )}
        <Notice text={reason} />
        {/* Enter in a field sends the form, whose button stands outside of it. */}
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}
