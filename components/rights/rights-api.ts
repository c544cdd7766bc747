import { ask } from '@/components/records/record-api'
import type { RightsEffect, RightsWish } from '@/lib/records/role-rights'

/** Asks what a change of rights would come to; writes nothing. */
export const tellEffect = (wish: RightsWish) =>
  ask<RightsEffect>('POST', '/api/v1/rights/effect', { body: wish })

export const saveRights = (wish: RightsWish) =>
  ask<{ eventId: string | null }>('PATCH', '/api/v1/rights', { body: wish })
