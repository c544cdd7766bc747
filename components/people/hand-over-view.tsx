'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { ReferencesInput } from '@/components/fields/references-input'
import { tellJobStarted } from '@/components/jobs/job-news'
import { undoBulk } from '@/components/records/record-api'
import { useTold } from '@/components/records/use-told'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { toastDone } from '@/components/ui/toast'
import { useSpeech } from '@/lib/i18n/react'
import type { Field as RecordField } from '@/lib/records/field'
import type { HandOverEffect, OwnedWork } from '@/lib/records/hand-over'
import type { Labels } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import { handOverTo } from './hand-over-api'
import { HandOverEffectLines } from './hand-over-effect'
import { OwnedKinds } from './owned-kinds'

const field: RecordField = { kind: 'references', label: 'ownerId', refersTo: 'user', isRequired: true }

/** Gives what somebody owns to others: shows first what it comes to, then does it, and takes it back in one step. */
export function HandOverView({ work }: { work: OwnedWork }) {
  const { t } = useSpeech()
  const told = useTold()
  const router = useRouter()
  const { person } = work
  const [left, setLeft] = useState<ReadonlySet<RecordName>>(new Set())
  const [withClosed, setWithClosed] = useState(false)
  const [to, setTo] = useState<string[]>([])
  const [labels, setLabels] = useState<Labels>({})
  const [faults, setFaults] = useState<{ to?: string; kinds?: string }>({})
  const [effect, setEffect] = useState<HandOverEffect | null>(null)
  const [isBusy, setBusy] = useState(false)
  const kinds = work.kinds
    .filter(({ record, n, open }) => !left.has(record) && (withClosed ? n : open) > 0)
    .map(({ record }) => record)

  const change = (next: () => void) => {
    setEffect(null)
    setFaults({})
    next()
  }
  async function run(isPreview: boolean) {
    setBusy(true)
    const answer = await handOverTo(person.id, { kinds, to, withClosed, isPreview })
    setBusy(false)
    if (answer.ok) return answer.value
    const problem = answer.errors.to
    if (problem) setFaults({ to: t(`problems.${problem}`) })
    else told.failed(answer)
    return null
  }
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (isBusy) return
    const lacking = {
      ...(to.length === 0 && { to: t('problems.required') }),
      ...(kinds.length === 0 && { kinds: t('handOver.chooseKind') }),
    }
    if (Object.keys(lacking).length > 0) return setFaults(lacking)
    const done = await run(effect === null)
    if (!done) return
    if (!effect) return setEffect(done)
    setEffect(null)
    if (done.jobId) {
      tellJobStarted()
      toastDone(t('handOver.started', { name: person.name }))
    } else {
      const { batchId, changed } = done
      const undo = async () => {
        const answer = await undoBulk(batchId ?? '')
        router.refresh()
        return answer
      }
      told.doneTo(t('handOver.done', { n: changed }), 'customer', batchId ? undo : null)
    }
    setTo([])
    router.refresh()
  }
  return (
    <Form dirty={to.length > 0} className="grid gap-5" onSubmit={(event) => void submit(event)}>
      <OwnedKinds
        {...{ work, left, withClosed }}
        error={faults.kinds}
        onLeave={(next) => change(() => setLeft(next))}
      />
      <div className="grid gap-1">
        <Checkbox
          label={t('handOver.withClosed')}
          checked={withClosed}
          onChange={(event) => {
            const { checked } = event.currentTarget
            change(() => setWithClosed(checked))
          }}
        />
        <p className="text-12 text-ink-3">{t('handOver.withClosedHint')}</p>
        <p className="text-12 text-ink-3">{t('handOver.stays', { name: person.name })}</p>
      </div>
      <Field label={t('handOver.to')} error={faults.to} hint={t('handOver.toHint')} required>
        <ReferencesInput
          record="customer"
          name="ownerId"
          field={field}
          value={to}
          values={{}}
          labels={labels}
          onChange={(next) => change(() => setTo(next as string[]))}
          onLabel={(key, label) => setLabels((now) => ({ ...now, [key]: label }))}
        />
      </Field>
      {effect && <HandOverEffectLines effect={effect} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          tone="primary"
          busy={isBusy}
          aria-disabled={effect !== null && reached(effect) === 0}
        >
          {effect
            ? t(effect.sample ? 'handOver.upTo' : 'handOver.do', { n: reached(effect) })
            : t('handOver.preview')}
        </Button>
        {effect && <p className="text-14 text-ink-2">{t('handOver.told')}</p>}
      </div>
    </Form>
  )
}

function reached({ changed, sample }: HandOverEffect): number {
  return sample ? sample.total - sample.beyond : changed
}
