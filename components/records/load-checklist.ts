import type { Language } from '@/lib/domain/languages'
import type { Offer } from '@/lib/records/field'
import type { Row } from '@/lib/records/list-page'
import { ask } from './record-api'

/** Fetches what a stage asks to be checked before an opportunity goes on from it; null where that failed. */
export async function loadChecklist(stageId: string, language: Language): Promise<Offer[] | null> {
  const isInUse = { field: 'isActive', op: 'is', value: true }
  const filter = { and: [{ field: 'stageId', op: 'is', value: stageId }, isInUse] }
  const query = new URLSearchParams({ filter: JSON.stringify(filter), sort: 'place', limit: '200' })
  const answer = await ask<{ data: Row[] }>('GET', `/api/v1/check-items?${query.toString()}`)
  if (!answer.ok) return null
  return answer.value.data.map(({ id, name, nameEn, isRequired }) => ({
    id: String(id),
    name: String((language === 'en' && nameEn) || name),
    isRequired: isRequired === true,
  }))
}
