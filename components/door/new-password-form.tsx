'use client'

import { useState } from 'react'
import { Notice } from './notice'
import { PasswordInput } from './password-input'
import { SecondStepForm } from './second-step-form'
import { sendSignIn } from './send-sign-in'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { textIn } from '@/components/ui/text-in'
import type { Answer } from '@/lib/domain/answer'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  email: string
  leastCharacters: number
  choose: (input: { password: string }) => Promise<Answer<unknown>>
}

/** One new password; signs in with it when it is kept. */
export function NewPasswordForm({ email, leastCharacters, choose }: Props) {
  const { t } = useSpeech()
  const [fault, setFault] = useState<string | undefined>()
  const [reason, setReason] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isHalfway, setHalfway] = useState(false)

  async function submit(password: string) {
    setReason(null)
    setFault(password ? undefined : t('door.missingPassword'))
    if (!password) return
    setBusy(true)
    const answer = await choose({ password }).catch(() => null)
    if (answer?.ok) {
      const signedIn = await sendSignIn('credentials', { email, password })
      const isAsked = typeof signedIn === 'object' && signedIn.code === 'second_factor_needed'
      return isAsked ? setHalfway(true) : location.replace('/')
    }
    setBusy(false)
    if (answer?.code === 'weak_password') setFault(answer.message)
    else setReason(answer?.message ?? t('door.noConnection'))
  }

  if (isHalfway) return <SecondStepForm goal="/" onBack={() => location.replace('/sign-in')} />
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void submit(textIn(new FormData(event.currentTarget), 'password'))
      }}
    >
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field
        label={t('door.newPassword')}
        hint={t('door.passwordHint', { least: leastCharacters })}
        error={fault}
      >
        <PasswordInput name="password" autoComplete="new-password" autoFocus />
      </Field>
      <Notice text={reason} />
      <Button type="submit" tone="primary" busy={isBusy}>
        {t('door.resetAct')}
      </Button>
    </Form>
  )
}
