'use client'

import Link from 'next/link'
import { useRef, useState } from 'react'
import { Notice } from './notice'
import { PasswordInput } from './password-input'
import { sendSignIn } from './send-sign-in'
import { keepLanguage } from '@/components/shell/set-preference'
import { Button } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { textIn } from '@/components/ui/text-in'
import type { Answer } from '@/lib/domain/answer'
import type { Language } from '@/lib/domain/languages'
import { useSpeech } from '@/lib/i18n/react'

export interface NewWorkspace {
  token?: string
  name: string
  email: string
  password: string
  workspaceName: string
  currency: string
  timeZone: string
  language: Language
}

interface Choice {
  value: string
  label: string
}

interface Props {
  /** From another machine, the console's token is asked for. */
  asksToken: boolean
  leastCharacters: number
  currencies: Choice[]
  timeZones: Choice[]
  setUp: (input: NewWorkspace) => Promise<Answer<null>>
}

const REQUIRED = ['token', 'name', 'email', 'password', 'workspaceName'] as const

/** The owner and the workspace in one column; signs the owner in when it is made. */
export function WorkspaceForm(props: Props) {
  const { t, language } = useSpeech()
  const form = useRef<HTMLFormElement>(null)
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [reason, setReason] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  function show(found: Record<string, string>, why: string | null) {
    setFaults(found)
    setReason(why)
    const named = [...(form.current?.elements ?? [])].find((one) => (one.getAttribute('name') ?? '') in found)
    if (named instanceof HTMLElement) named.focus()
  }

  async function submit(data: FormData) {
    const text = (name: string) => textIn(data, name)
    const missing = REQUIRED.filter((name) => form.current?.elements.namedItem(name) && !text(name).trim())
    if (missing.length > 0)
      return show(Object.fromEntries(missing.map((name) => [name, t('door.fillIn')])), null)
    const input: NewWorkspace = {
      ...(props.asksToken ? { token: text('token') } : {}),
      name: text('name').trim(),
      email: text('email').trim(),
      password: text('password'),
      workspaceName: text('workspaceName').trim(),
      currency: text('currency'),
      timeZone: text('timeZone'),
      language: text('language') === 'en' ? 'en' : 'zh-CN',
    }
    setBusy(true)
    show({}, null)
    const answer = await props.setUp(input).catch(() => null)
    if (answer?.ok) {
      keepLanguage(input.language)
      await sendSignIn('credentials', { email: input.email, password: input.password })
      return location.replace('/')
    }
    setBusy(false)
    if (!answer) return show({}, t('door.noConnection'))
    if (answer.code === 'weak_password') return show({ password: answer.message }, null)
    if (answer.code === 'not_loopback') return show({ token: answer.message }, null)
    show(answer.faults ?? {}, answer.message)
  }

  return (
    <Form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void submit(new FormData(event.currentTarget))
      }}
    >
      {props.asksToken && (
        <Field label={t('door.token')} hint={t('door.tokenHint')} error={faults.token}>
          <Input name="token" spellCheck={false} autoCapitalize="none" />
        </Field>
      )}
      <h2 className="text-16">{t('door.about')}</h2>
      <Field label={t('door.yourName')} error={faults.name}>
        <Input name="name" autoComplete="name" />
      </Field>
      <Field label={t('door.email')} error={faults.email}>
        <Input name="email" type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field
        label={t('door.newPassword')}
        hint={t('door.passwordHint', { least: props.leastCharacters })}
        error={faults.password}
      >
        <PasswordInput name="password" autoComplete="new-password" />
      </Field>
      <h2 className="pt-2 text-16">{t('door.workspace')}</h2>
      <Field label={t('door.workspaceName')} hint={t('door.workspaceNameHint')} error={faults.workspaceName}>
        <Input name="workspaceName" autoComplete="organization" />
      </Field>
      <Pick
        name="currency"
        label={t('door.currency')}
        hint={t('door.currencyHint')}
        choices={props.currencies}
        error={faults.currency}
      />
      <Pick name="timeZone" label={t('door.timeZone')} choices={props.timeZones} error={faults.timeZone} />
      <Pick
        name="language"
        label={t('door.language')}
        chosen={language}
        choices={[
          { value: 'zh-CN', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
      />
      <Notice text={reason} />
      <div className="flex flex-wrap justify-end gap-3">
        {!props.asksToken && (
          <Link href="/first-run" className={buttonLook('bare')}>
            {t('door.back')}
          </Link>
        )}
        <Button type="submit" tone="primary" busy={isBusy}>
          {t('door.create')}
        </Button>
      </div>
    </Form>
  )
}

function Pick(props: {
  name: string
  label: string
  hint?: string
  choices: Choice[]
  chosen?: string
  error?: string | undefined
}) {
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      <Select name={props.name} defaultValue={props.chosen}>
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  )
}
