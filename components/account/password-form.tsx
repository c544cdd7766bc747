'use client'

import { useRef, useState } from 'react'
import { Notice } from '@/components/door/notice'
import { PasswordInput } from '@/components/door/password-input'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { textIn } from '@/components/ui/text-in'
import { toastDone } from '@/components/ui/toast'
import type { Answer } from '@/lib/domain/answer'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  email: string
  leastCharacters: number
  change: (input: { oldPassword: string; newPassword: string }) => Promise<Answer<{ ended: number }>>
}

/** The old password and a new one; nothing is lost on a failure. */
export function PasswordForm({ email, leastCharacters, change }: Props) {
  const { t } = useSpeech()
  const form = useRef<HTMLFormElement>(null)
  const [faults, setFaults] = useState<{ oldPassword?: string; newPassword?: string }>({})
  const [reason, setReason] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function submit(data: FormData) {
    const oldPassword = textIn(data, 'oldPassword')
    const newPassword = textIn(data, 'newPassword')
    setReason(null)
    setFaults({
      ...(oldPassword ? {} : { oldPassword: t('door.missingPassword') }),
      ...(newPassword ? {} : { newPassword: t('door.missingPassword') }),
    })
    if (!oldPassword || !newPassword) return
    setBusy(true)
    const answer = await change({ oldPassword, newPassword }).catch(() => null)
    setBusy(false)
    if (answer?.ok) {
      form.current?.reset()
      const { ended } = answer.value
      return toastDone(ended > 0 ? t('account.changed', { n: ended }) : t('account.changedAlone'))
    }
    if (answer?.code === 'weak_password') setFaults({ newPassword: answer.message })
    else if (answer?.code === 'wrong_credentials') setFaults({ oldPassword: t('account.wrongOld') })
    else setReason(answer?.message ?? t('door.noConnection'))
  }

  return (
    <Form
      ref={form}
      className="grid max-w-96 gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void submit(new FormData(event.currentTarget))
      }}
    >
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field label={t('account.oldPassword')} error={faults.oldPassword}>
        <PasswordInput name="oldPassword" autoComplete="current-password" />
      </Field>
      <Field
        label={t('account.newPassword')}
        hint={t('door.passwordHint', { least: leastCharacters })}
        error={faults.newPassword}
      >
        <PasswordInput name="newPassword" autoComplete="new-password" />
      </Field>
      <Notice text={reason} />
      <div>
        <Button type="submit" tone="primary" busy={isBusy}>
          {t('account.change')}
        </Button>
      </div>
    </Form>
  )
}
