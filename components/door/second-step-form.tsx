'use client'

import { useRef, useState } from 'react'
import { doorLanguage, forgetDoorLanguage } from './door-language'
import { Notice } from './notice'
import { sendSignIn } from './send-sign-in'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { textIn } from '@/components/ui/text-in'
import { useSpeech } from '@/lib/i18n/react'

/** The code after a right password; once that took too long, the way back to the password. */
export function SecondStepForm({ goal, onBack }: { goal: string; onBack: () => void }) {
  const { t } = useSpeech()
  const field = useRef<HTMLInputElement>(null)
  const [fault, setFault] = useState<string>()
  const [reason, setReason] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function submit(data: FormData) {
    const code = textIn(data, 'code').trim()
    setReason(null)
    setFault(code ? undefined : t('door.missingCode'))
    if (!code) return field.current?.focus()
    setBusy(true)
    const answer = await sendSignIn('second-step', { code, ...doorLanguage() })
    if (answer === 'done') {
      forgetDoorLanguage()
      return location.replace(goal)
    }
    setBusy(false)
    if (answer !== 'unheard' && answer.code === 'wrong_code') setFault(answer.reason)
    else setReason(answer === 'unheard' ? t('door.noConnection') : answer.reason)
    field.current?.focus()
    field.current?.select()
  }

  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void submit(new FormData(event.currentTarget))
      }}
    >
      <Field label={t('door.code')} hint={t('door.stepDetail')} error={fault}>
        <Input
          ref={field}
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          autoFocus
          className="font-mono"
        />
      </Field>
      <Notice text={reason} />
      <Button type="submit" tone="primary" busy={isBusy}>
        {t('door.stepAct')}
      </Button>
      <Button tone="bare" onClick={onBack}>
        {t('door.stepBack')}
      </Button>
    </Form>
  )
}
