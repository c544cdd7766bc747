'use client'

import type { PersonLook } from './person-entries'
import { Badge } from '@/components/ui/badge'
import { useSpeech } from '@/lib/i18n/react'

/** A person's name, and beside it what stands between them and the workspace. */
export function PersonBadges({ person }: { person: PersonLook }) {
  const { t } = useSpeech()
  const { name, isActive, hasCome, invitation } = person
  return (
    <span className="flex flex-wrap items-center gap-2 text-14 font-bold">
      {name}
      {!isActive && <Badge>{t('people.inactive')}</Badge>}
      {isActive && !hasCome && !invitation && <Badge tone="amber">{t('people.without')}</Badge>}
      {isActive && !hasCome && invitation && (
        <Badge tone={invitation.isOpen ? 'celadon' : 'amber'}>{invitation.words}</Badge>
      )}
      {person.hasSecondFactor && <Badge>{t('people.twoFactor')}</Badge>}
    </span>
  )
}
