'use client'

import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { nounKey } from '@/components/fields/message-keys'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { Tabs } from '@/components/ui/tabs'
import { useSpeech } from '@/lib/i18n/react'
import type { RecordName } from '@/lib/records/names'
import type { KindRights, RoleRights } from '@/lib/records/role-rights'
import { EffectDialog } from './effect-dialog'
import { departuresIn, fieldRows, usualDraft, verbRows } from './right-rows'
import { roleWord } from './right-words'
import { RightsTable } from './rights-table'
import { useRightsDraft } from './use-rights-draft'

const shownRoles = ['admin', 'manager', 'rep', 'support', 'finance'] as const

/** What each role may do with each kind of record and its fields; changes are shown in their effect before they are made. */
export function RightsView({ rights: { kinds, changeable } }: { rights: RoleRights }) {
  const { t } = useSpeech()
  const [record, setRecord] = useState<RecordName>('customer')
  const [role, setRole] = useState<(typeof shownRoles)[number]>('rep')
  const { draft, problems, effect, wish, count, isBusy, ...does } = useRightsDraft(kinds)
  const kind = kinds.find((each) => each.record === record) as KindRights
  const departures = departuresIn(kind, draft)
  const noun = t(nounKey(record, 'many'))
  const table = { label: noun, roles: shownRoles, role, changeable, draft, problems, onChoose: does.choose }
  return (
    <Form
      dirty={count > 0}
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (count > 0 && !isBusy) void does.preview()
      }}
    >
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t('rights.kind')}>
          <Select
            className="max-w-64"
            value={record}
            onChange={(event) => setRecord(event.currentTarget.value as RecordName)}
          >
            {kinds.map((each) => (
              <option key={each.record} value={each.record}>
                {optionOf(each)}
              </option>
            ))}
          </Select>
        </Field>
        <div className="md:hidden">
          <Field label={t('user.role')}>
            <Select value={role} onChange={(event) => setRole(event.currentTarget.value as typeof role)}>
              {shownRoles.map((each) => (
                <option key={each} value={each}>
                  {roleWord(each, t)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <p className="flex min-h-control items-center text-14 text-ink-2">
          {departures > 0 ? t('rights.departures', { n: departures }) : t('rights.noDepartures')}
        </p>
        {departures > 0 && (
          <Button
            icon={<RotateCcw aria-hidden className="size-4" />}
            aria-label={t('rights.resetKind', { kind: noun })}
            onClick={() => does.chooseAll(usualDraft(kind, changeable))}
          >
            {t('rights.reset')}
          </Button>
        )}
      </div>
      <Tabs
        label={t('rights.tabs')}
        tabs={[
          {
            key: 'verbs',
            label: t('rights.verbs'),
            content: (
              <div className="grid gap-2">
                <p className="text-14 text-ink-2">{t('rights.verbsHint')}</p>
                <RightsTable {...table} head={t('rights.right')} rows={verbRows(kind, t)} />
              </div>
            ),
          },
          {
            key: 'fields',
            label: t('rights.fields'),
            content: (
              <div className="grid gap-2">
                <p className="text-14 text-ink-2">{t('rights.fieldsHint')}</p>
                <RightsTable {...table} head={t('rights.field')} rows={fieldRows(kind, t)} />
              </div>
            ),
          },
        ]}
      />
      {!changeable.includes('admin') && <p className="text-14 text-ink-2">{t('rights.adminOnly')}</p>}
      {count > 0 && (
        <div className="sticky bottom-0 z-2 flex flex-wrap items-center gap-3 border-t border-rule bg-paper py-3">
          <p role="status" className="mr-auto font-bold">
            {t('rights.unsaved', { n: count })}
          </p>
          <Button onClick={does.discard}>{t('rights.discard')}</Button>
          <Button type="submit" tone="primary" busy={isBusy}>
            {t('rights.preview')}
          </Button>
        </div>
      )}
      {effect && (
        <EffectDialog
          wish={wish}
          effect={effect}
          onSaved={does.saved}
          onRefused={does.refused}
          onClose={does.closeEffect}
        />
      )}
    </Form>
  )

  function optionOf(each: KindRights): string {
    const n = departuresIn(each, draft)
    const name = t(nounKey(each.record, 'many'))
    return n > 0 ? t('rights.kindDeparts', { kind: name, n }) : name
  }
}
