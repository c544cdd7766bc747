'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { TokenShown } from './token-shown'
import { Notice } from '@/components/door/notice'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { Answer } from '@/lib/domain/answer'
import { type TokenDays, tokenDays } from '@/lib/domain/token-days'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  make: (input: { name: string; days: TokenDays }, key?: string) => Promise<Answer<{ token: string }>>
}

/** Makes a token for a purpose and a time, and shows it this once. */
export function TokenForm({ make }: Props) {
  const { t } = useSpeech()
  const router = useRouter()
  const [name, setName] = useState('')
  const [days, setDays] = useState<TokenDays>(90)
  const [fault, setFault] = useState<string>()
  const [reason, setReason] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [made, setMade] = useState<{ name: string; token: string } | null>(null)

  async function submit() {
    setReason(null)
    setFault(name.trim() ? undefined : t('settings.fillIn'))
    if (!name.trim()) return
    setBusy(true)
    const answer = await make({ name: name.trim(), days }).catch(() => null)
    setBusy(false)
    if (!answer?.ok) {
      setFault(answer?.faults?.name)
      return setReason(answer?.message ?? t('settings.failed'))
    }
    setMade({ name: name.trim(), token: answer.value.token })
    setName('')
    router.refresh()
  }

  if (made) return <TokenShown name={made.name} token={made.token} onDone={() => setMade(null)} />
  return (
    <Form
      className="grid max-w-112 gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void submit()
      }}
    >
      <Field label={t('settings.tokenName')} error={fault} required>
        <Input
          value={name}
          maxLength={200}
          placeholder={t('settings.tokenNameExample')}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Field label={t('settings.tokenExpires')}>
        <Select
          value={days}
          onChange={(event) => setDays(tokenDays.find((n) => String(n) === event.target.value) ?? 90)}
        >
          {tokenDays.map((n) => (
            <option key={n} value={n}>
              {n === 0 ? t('settings.tokenNever') : t('settings.tokenDays', { n })}
            </option>
          ))}
        </Select>
      </Field>
      <Notice text={reason} />
      <div>
        <Button type="submit" tone="primary" busy={isBusy}>
          {t('settings.tokenCreate')}
        </Button>
      </div>
    </Form>
  )
}
