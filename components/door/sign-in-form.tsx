'use client'

import { useRef, useState } from 'react'
import { doorLanguage, forgetDoorLanguage } from './door-language'
import { Notice } from './notice'
import { PasswordInput } from './password-input'
import { SecondStepForm } from './second-step-form'
import { sendSignIn } from './send-sign-in'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { textIn } from '@/components/ui/text-in'
import { useSpeech } from '@/lib/i18n/react'

type Faults = { email?: string | undefined; password?: string | undefined }

interface Props {
  /** Where it leads once one is signed in: a path of our own. */
  goal: string
  autoFocus?: boolean
}

/** E-mail and password; what was typed stays on a failure, but for the password, which gets the focus. */
export function SignInForm({ goal, autoFocus = false }: Props) {
  const { t } = useSpeech()
  const form = useRef<HTMLFormElement>(null)
  const [faults, setFaults] = useState<Faults>({})
  const [reason, setReason] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isHalfway, setHalfway] = useState(false)

  async function submit(data: FormData) {
    const email = textIn(data, 'email').trim()
    const password = textIn(data, 'password')
    const missing: Faults = {
      email: email ? undefined : t('door.missingEmail'),
      password: password ? undefined : t('door.missingPassword'),
    }
    setFaults(missing)
    setReason(null)
    if (!email || !password) return focus(email ? 'password' : 'email')
    setBusy(true)
    const answer = await sendSignIn('credentials', { email, password, ...doorLanguage() })
    if (answer === 'done') {
      forgetDoorLanguage()
      return location.replace(goal)
    }
    setBusy(false)
    if (answer !== 'unheard' && answer.code === 'second_factor_needed') return setHalfway(true)
    setReason(answer === 'unheard' ? t('door.noConnection') : answer.reason)
    focus('password')
  }
  function focus(name: string) {
    const control = form.current?.elements.namedItem(name)
    if (!(control instanceof HTMLInputElement)) return
    control.focus()
    control.select()
  }

  if (isHalfway) return <SecondStepForm goal={goal} onBack={() => setHalfway(false)} />
  return (
    <Form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void submit(new FormData(event.currentTarget))
      }}
    >
      <Field label={t('door.email')} error={faults.email}>
        <Input
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={autoFocus}
        />
      </Field>
      <Field label={t('door.password')} error={faults.password}>
        <PasswordInput name="password" autoComplete="current-password" />
      </Field>
      <Notice text={reason} />
      <Button type="submit" tone="primary" busy={isBusy}>
        {t('door.signIn')}
      </Button>
      <p className="text-12 text-ink-3">{t('door.forgotten')}</p>
    </Form>
  )
}
