'use client'

import { type FormEvent, useId, useState } from 'react'
import { FieldInput } from '@/components/fields/field-input'
import { fieldKey, nounsWithin } from '@/components/fields/message-keys'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { Button } from '@/components/ui/button'
import { tellJobStarted } from '@/components/jobs/job-news'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { toastDone } from '@/components/ui/toast'
import type { BulkEffect } from '@/lib/domain/bulk'
import { useSpeech } from '@/lib/i18n/react'
import { descriptions } from '@/lib/records/all'
import type { Labels } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import { BulkEffectLines } from './bulk-effect-lines'
import { isFilled } from './form-fields'
import { type Answer, type BulkAct, type BulkOf, bulkOn, undoBulk } from './record-api'
import { RecordWords } from './record-words'
import { useTold } from './use-told'

export type BulkWish = BulkAct['do']

interface Props {
  record: RecordName
  fields: readonly string[]
  wish: BulkWish
  of: BulkOf
  /** How many are meant, in words. */
  count: string
  onDone: () => void
  onClose: () => void
}

/** Does one thing to many records: shows first what it would change and refuse, then does it, and takes it back in one step. */
export default function BulkDialog(props: Props) {
  return (
    <RecordWords>
      <Asked {...props} />
    </RecordWords>
  )
}

function Asked({ record, fields, wish, of, count, onDone, onClose }: Props) {
  const { t } = useSpeech()
  const told = useTold()
  const form = useId()
  const { currency } = useSurroundings()
  const [name, setName] = useState(wish === 'tag' ? 'tags' : '')
  const [value, setValue] = useState<unknown>(null)
  const [problem, setProblem] = useState(false)
  const [labels, setLabels] = useState<Labels>({})
  const [effect, setEffect] = useState<BulkEffect | null>(null)
  const [isBusy, setBusy] = useState(false)
  const field = descriptions[record].fields[name]
  const act = actOf(wish, name, value)

  async function run(isPreview: boolean): Promise<Answer<BulkEffect> | null> {
    if (!act || problem) return null
    setBusy(true)
    const answer = await bulkOn(record, of, act, isPreview)
    setBusy(false)
    if (!answer.ok) told.failed(answer)
    return answer
  }
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (isBusy) return
    if (!effect) {
      const seen = await run(true)
      return seen?.ok && setEffect(seen.value)
    }
    const done = await run(false)
    if (!done?.ok) return
    const { batchId, changed, jobId } = done.value
    if (jobId) {
      tellJobStarted()
      toastDone(t('bulk.started', { name: t(`bulk.title_${wish}`, { what: nounsWithin(record, t) }) }))
      onDone()
      return onClose()
    }
    const text = t(wish === 'delete' ? 'bulk.deleted' : 'bulk.changed', { n: changed })
    told.doneTo(text, record, batchId ? () => undoBulk(batchId) : null)
    onDone()
    onClose()
  }
  const change = (next: () => void) => {
    setEffect(null)
    next()
  }
  return (
    <Dialog
      open
      urgent={wish === 'delete'}
      onClose={onClose}
      title={t(`bulk.title_${wish}`, { what: nounsWithin(record, t) })}
      description={count}
      footer={
        <>
          <Button onClick={onClose}>{t('words.cancel')}</Button>
          <Button
            type="submit"
            form={form}
            tone={effect && wish === 'delete' ? 'danger' : 'primary'}
            busy={isBusy}
            aria-disabled={!act || problem || (effect !== null && mostChanged(effect) === 0)}
          >
            {effect ? t(doKey(wish, effect), { n: mostChanged(effect) }) : t('bulk.preview')}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={(event) => void submit(event)}>
        {wish === 'update' && (
          <Field label={t('bulk.field')} required>
            <Select
              autoFocus
              value={name}
              onChange={(event) => {
                const chosen = event.currentTarget.value
                change(() => {
                  setName(chosen)
                  setValue(null)
                  setProblem(false)
                })
              }}
            >
              {name === '' && <option value="">{t('records.choose')}</option>}
              {changeable(record, fields).map((each) => (
                <option key={each} value={each}>
                  {t(fieldKey(record, each))}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {field && wish !== 'delete' && (
          <Field
            key={name}
            label={t(wish === 'tag' ? 'bulk.addTags' : 'bulk.value')}
            hint={wish === 'update' && !field.isRequired ? t('bulk.emptyHint') : undefined}
          >
            <FieldInput
              {...{ record, name, field, value, labels }}
              values={{ currency }}
              autoFocus={wish === 'tag'}
              onChange={(next, unread) =>
                change(() => {
                  setValue(next)
                  setProblem(unread !== undefined)
                })
              }
              onLabel={(id, told) => setLabels((known) => ({ ...known, [id]: told }))}
            />
          </Field>
        )}
        {effect && <BulkEffectLines effect={effect} />}
      </Form>
    </Dialog>
  )
}

function mostChanged({ changed, sample }: BulkEffect): number {
  return sample ? sample.total - sample.beyond : changed
}

function doKey(wish: BulkWish, { sample }: BulkEffect) {
  if (sample) return wish === 'delete' ? 'bulk.deleteAll' : 'bulk.changeAll'
  return wish === 'delete' ? 'bulk.deleteN' : 'bulk.changeN'
}

/** Fields that people set by hand and that can be the same for many. */
function changeable(record: RecordName, visible: readonly string[]): string[] {
  const { fields, unique = [], title } = descriptions[record]
  return visible.filter((name) => {
    const field = fields[name]
    const isOwn = unique.includes(name) || name === title || ['tags', 'file'].includes(field?.kind ?? '')
    return field && !field.isReadOnly && !field.isTechnical && !field.isBeside && !isOwn
  })
}

function actOf(wish: BulkWish, name: string, value: unknown): BulkAct | null {
  if (wish === 'delete') return { do: 'delete' }
  if (wish === 'tag') return isFilled(value) ? { do: 'tag', add: value as string[], remove: [] } : null
  return name === '' ? null : { do: 'update', values: { [name]: value } }
}
