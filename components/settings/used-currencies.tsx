'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Notice } from '@/components/door/notice'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Form } from '@/components/ui/form'
import { toastDone } from '@/components/ui/toast'
import type { Answer } from '@/lib/domain/answer'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  used: string[]
  choices: { value: string; label: string }[]
  version: number
  save: (input: { currencies: string[]; version: number }) => Promise<Answer<{ version: number }>>
}

/** Which currencies forms offer first, beside the workspace's own. */
export function UsedCurrencies({ used, choices, version, save }: Props) {
  const { t } = useSpeech()
  const router = useRouter()
  const [chosen, setChosen] = useState<readonly string[]>(used)
  const [reason, setReason] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isDirty = chosen.length !== used.length || chosen.some((code) => !used.includes(code))

  async function submit() {
    setReason(null)
    setBusy(true)
    const answer = await save({ currencies: [...chosen], version }).catch(() => null)
    setBusy(false)
    if (!answer?.ok) return setReason(answer?.message ?? t('settings.failed'))
    toastDone(t('settings.saved'))
    router.refresh()
  }

  return (
    <Form
      dirty={isDirty}
      className="grid gap-3 border-t border-rule pt-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy && isDirty) void submit()
      }}
    >
      <fieldset className="grid gap-3">
        <legend className="mb-2 text-16 font-bold">{t('settings.usedCurrencies')}</legend>
        <p className="text-14 text-ink-2">{t('settings.usedCurrenciesHint')}</p>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] gap-x-4 gap-y-1 text-14">
          {choices.map(({ value, label }) => (
            <Checkbox
              key={value}
              label={label}
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, value] : chosen.filter((code) => code !== value))
              }
            />
          ))}
        </div>
      </fieldset>
      <Notice text={reason} />
      <div>
        <Button type="submit" tone="primary" busy={isBusy} disabled={!isDirty}>
          {t('settings.save')}
        </Button>
      </div>
    </Form>
  )
}
