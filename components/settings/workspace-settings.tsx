'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Notice } from '@/components/door/notice'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { toastDone } from '@/components/ui/toast'
import type { Answer } from '@/lib/domain/answer'
import type { Language } from '@/lib/domain/languages'
import { useSpeech } from '@/lib/i18n/react'

interface Workspace {
  name: string
  currency: string
  timeZone: string
  language: Language
  version: number
}

interface Choice {
  value: string
  label: string
}

interface Props {
  workspace: Workspace
  currencies: Choice[]
  timeZones: Choice[]
  save: (input: Workspace) => Promise<Answer<{ version: number }>>
}

/** Name, currency, time zone and language of the workspace; nothing is lost on a failure. */
export function WorkspaceSettings({ workspace, currencies, timeZones, save }: Props) {
  const { t } = useSpeech()
  const router = useRouter()
  const [values, setValues] = useState(workspace)
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [reason, setReason] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isDirty = (Object.keys(values) as (keyof Workspace)[]).some((key) => values[key] !== workspace[key])
  const set = (change: Partial<Workspace>) => setValues((before) => ({ ...before, ...change }))

  async function submit() {
    setReason(null)
    setFaults(values.name.trim() ? {} : { name: t('settings.fillIn') })
    if (!values.name.trim()) return
    if (!isDirty) return toastDone(t('settings.nothingChanged'))
    setBusy(true)
    const answer = await save(values).catch(() => null)
    setBusy(false)
    if (answer?.ok) {
      toastDone(t('settings.saved'))
      return router.refresh()
    }
    setFaults(answer?.faults ?? {})
    setReason(answer?.message ?? t('settings.failed'))
  }

  return (
    <Form
      dirty={isDirty}
      className="grid max-w-112 gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void submit()
      }}
    >
      <Field label={t('settings.name')} error={faults.name} required>
        <Input
          value={values.name}
          maxLength={200}
          autoComplete="organization"
          onChange={(event) => set({ name: event.target.value })}
        />
      </Field>
      <Field label={t('settings.currency')} hint={t('settings.currencyHint')} error={faults.currency}>
        <Choices value={values.currency} choices={currencies} onChoose={(currency) => set({ currency })} />
      </Field>
      <Field label={t('settings.timeZone')} hint={t('settings.timeZoneHint')} error={faults.timeZone}>
        <Choices value={values.timeZone} choices={timeZones} onChoose={(timeZone) => set({ timeZone })} />
      </Field>
      <Field label={t('settings.language')} hint={t('settings.languageHint')} error={faults.language}>
        <Choices
          value={values.language}
          choices={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onChoose={(language) => set({ language: language === 'en' ? 'en' : 'zh-CN' })}
        />
      </Field>
      <Notice text={reason} />
      <div>
        <Button type="submit" tone="primary" busy={isBusy}>
          {t('settings.save')}
        </Button>
      </div>
    </Form>
  )
}

function Choices(props: { value: string; choices: Choice[]; onChoose: (value: string) => void }) {
  return (
    <Select value={props.value} onChange={(event) => props.onChoose(event.target.value)}>
      {props.choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  )
}
