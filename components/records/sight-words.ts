import { fieldKey, nounKey } from '@/components/fields/message-keys'
import type { Translate } from '@/lib/i18n/translate'
import type { RecordName } from '@/lib/records/names'
import type { Sight, WayOfSight } from '@/lib/records/sight'

/** Who reads it, and about what: sentences about oneself say "you". */
interface Telling {
  record: RecordName
  isSelf: boolean
  t: Translate
}

/** Tells whether somebody sees a record. */
export function sightHeading({ person: { name }, isSeen }: Sight, { isSelf, t }: Telling): string {
  if (isSelf) return t('sight.yourself')
  return t(isSeen ? 'sight.sees' : 'sight.doesNot', { name })
}

/** Tells why, a sentence for each way that leads there, or why none does. */
export function sightReasons(sight: Sight, telling: Telling): string[] {
  if (sight.isSeen) return [...new Set(sight.ways.map((way) => wayWords(way, sight, telling)))]
  const { record, t } = telling
  const { reach, owner } = sight
  const params = { ...roleAndKind(sight, record, t), owner: owner?.name ?? '' }
  if (reach === 'none') return [t('sight.none', params)]
  if (!owner) return [t('sight.nobodys', { ...params, reach: t(`sight.reach_${reach}`) })]
  return [t(reach === 'own' ? 'sight.notOwn' : 'sight.notTeam', params)]
}

function wayWords(way: WayOfSight, sight: Sight, { record, isSelf, t }: Telling): string {
  const { name } = sight.person
  switch (way.kind) {
    case 'all':
      return t('sight.all', roleAndKind(sight, record, t))
    case 'owner':
      if (way.ownerId === sight.person.id)
        return isSelf ? t('sight.ownerYou') : t('sight.ownerIs', { owner: way.owner })
      return t(isSelf ? 'sight.ownerYourTeam' : 'sight.ownerTheirTeam', { owner: way.owner, name })
    case 'through':
      return t('sight.through', { noun: t(nounKey(way.record, 'one')), record: way.name })
    case 'collaborator':
      return isSelf ? t('sight.collaboratorYou') : t('sight.collaborator', { name })
    default:
      return t(`sight.${way.kind}`)
  }
}

/** Tells which fields a role does not see, or does not fill in. */
export function sightFields(sight: Sight, { record, t }: Telling): string[] {
  const { role } = roleAndKind(sight, record, t)
  const named = (right: string) =>
    sight.fields
      .filter((each) => each.right === right)
      .map(({ field }) => t(fieldKey(record, field)))
      .join(t('records.tagsComma'))
  const [hidden, seen] = [named('hidden'), named('see')]
  return [
    ...(hidden ? [t('sight.hidden', { role, fields: hidden })] : []),
    ...(seen ? [t('sight.onlySeen', { role, fields: seen })] : []),
  ]
}

function roleAndKind({ person: { role } }: Sight, record: RecordName, t: Translate) {
  return { role: t(`user.role_${role}`), kind: t(nounKey(record, 'many')) }
}
