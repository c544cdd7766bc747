'use client'

import { useRef, useState } from 'react'
import { LinkShown, type MadeLink } from './link-shown'
import { Notice } from '@/components/door/notice'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { textIn } from '@/components/ui/text-in'
import type { Answer } from '@/lib/domain/answer'
import { isLanguage, type Language } from '@/lib/domain/languages'
import { useSpeech } from '@/lib/i18n/react'

export interface NewInvitation {
  name: string
  email: string
  role: string
  language: Language
  teamId: string | null
}

export interface InviteProps {
  roles: { value: string; label: string }[]
  teams: { id: string; name: string }[]
  /** The language of the workspace, which new people begin in. */
  language: Language
  invite: (input: NewInvitation) => Promise<Answer<{ link: string }>>
}

/** Who comes, in which role and team; then the link that lets them in, shown this once. */
export function InviteDialog({
  roles,
  teams,
  language,
  invite,
  onClose,
}: InviteProps & { onClose: () => void }) {
  const { t } = useSpeech()
  const form = useRef<HTMLFormElement>(null)
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [reason, setReason] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [made, setMade] = useState<MadeLink | null>(null)

  function show(found: Record<string, string>, why: string | null) {
    setFaults(found)
    setReason(why)
    const named = [...(form.current?.elements ?? [])].find((one) => (one.getAttribute('name') ?? '') in found)
    if (named instanceof HTMLElement) named.focus()
  }
  async function submit(data: FormData) {
    const text = (name: string) => textIn(data, name).trim()
    const missing = ['name', 'email'].filter((name) => !text(name))
    if (missing.length > 0)
      return show(Object.fromEntries(missing.map((name) => [name, t('people.fillIn')])), null)
    setBusy(true)
    show({}, null)
    const name = text('name')
    const spoken = text('language')
    const person = {
      name,
      email: text('email'),
      role: text('role'),
      language: isLanguage(spoken) ? spoken : language,
    }
    const answer = await invite({ ...person, teamId: text('teamId') || null }).catch(() => null)
    setBusy(false)
    if (answer?.ok) return setMade({ purpose: 'invitation', name, link: answer.value.link })
    show(answer?.faults ?? {}, answer?.message ?? t('door.noConnection'))
  }

  if (made) return <LinkShown made={made} onClose={onClose} />
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('people.invite')}
      description={t('people.inviteAbout')}
      footer={
        <>
          <Button onClick={onClose}>{t('words.cancel')}</Button>
          <Button tone="primary" busy={isBusy} onClick={() => form.current?.requestSubmit()}>
            {t('people.inviteAct')}
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
        <Field label={t('user.name')} error={faults.name} required>
          <Input name="name" autoComplete="off" />
        </Field>
        <Field label={t('user.email')} error={faults.email} required>
          <Input name="email" type="email" autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Field>
        <Field label={t('user.role')} error={faults.role}>
          <Select name="role" defaultValue="rep">
            {roles.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('people.team')}>
          <Select name="teamId" defaultValue="">
            <option value="">{t('people.noTeam')}</option>
            {teams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('user.language')}>
          <Select name="language" defaultValue={language}>
            <option value="zh-CN">中文</option>
            <option value="en">English</option>
          </Select>
        </Field>
        <Notice text={reason} />
        {/* Enter in a field sends the form, whose button stands outside of it. */}
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}
