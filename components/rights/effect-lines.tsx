'use client'

import { fieldKey, nounKey } from '@/components/fields/message-keys'
import { fieldRights } from '@/lib/domain/role-rights'
import { useSpeech } from '@/lib/i18n/react'
import type { RecordName } from '@/lib/records/names'
import type { FieldWish, ReachEffect, RightsEffect, RightsWish } from '@/lib/records/role-rights'
import { rightWord, roleWord, verbWord } from './right-words'

/** Tells what changes to rights would come to: who would reach how many records, and which fields appear or disappear for whom. */
export function EffectLines({ effect, wish }: { effect: RightsEffect; wish: RightsWish }) {
  const { t } = useSpeech()
  return (
    <ul role="status" className="grid gap-3">
      {effect.reaches.map((each) => (
        <ReachLine
          key={`${each.role} ${each.action}`}
          effect={each}
          change={wish.reaches.find(({ role, action }) => role === each.role && action === each.action)}
        />
      ))}
      {effect.fields.map((each) => (
        <li key={`${each.role} ${each.record} ${each.field}`}>
          {t(`rights.${fieldEffect(each)}`, {
            role: roleWord(each.role, t),
            field: t(fieldKey(each.record, each.field)),
            kind: t(nounKey(each.record, 'many')),
          })}
        </li>
      ))}
    </ul>
  )
}

function fieldEffect({ from, to }: FieldWish) {
  if (to === 'hidden') return 'fieldGoes'
  if (from === 'hidden') return to === 'see' ? 'fieldShows' : 'fieldShowsOpen'
  return fieldRights.indexOf(to) < fieldRights.indexOf(from) ? 'fieldLocks' : 'fieldOpens'
}

function ReachLine({
  effect,
  change,
}: {
  effect: ReachEffect
  change: RightsWish['reaches'][number] | undefined
}) {
  const { t } = useSpeech()
  const [kind = '', verb = ''] = effect.action.split('.')
  const what = t('rights.verbOf', { verb: verbWord(verb, t), kind: t(nounKey(kind as RecordName, 'many')) })
  const side = (right: ReachEffect['action']) => rightWord(right as 'all', t)
  return (
    <li className="grid gap-1">
      <p className="font-bold">
        {t('rights.changed', {
          role: roleWord(effect.role, t),
          what,
          from: side(change?.from ?? ''),
          to: side(change?.to ?? ''),
        })}
      </p>
      {effect.people.length === 0 && verb !== 'create' && <p className="text-ink-2">{t('rights.nobody')}</p>}
      {effect.people.length > 0 && (
        <ul className="grid gap-0.5 sm:grid-cols-2">
          {effect.people.map(({ id, name, before, after }) => (
            <li key={id} className="flex justify-between gap-2 tabular-nums">
              <span className="truncate">{name}</span>
              <span className="whitespace-nowrap text-ink-2">
                {before === after ? t('rights.same', { n: before }) : t('rights.counted', { before, after })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {effect.others > 0 && <p className="text-ink-2">{t('rights.others', { n: effect.others })}</p>}
    </li>
  )
}
