import { ask } from '@/components/records/record-api'
import type { HandOverEffect, HandOverWish } from '@/lib/records/hand-over'

/** Gives what somebody owns to others, or as a preview says what that would come to. */
export const handOverTo = (personId: string, wish: HandOverWish & { isPreview: boolean }) =>
  ask<HandOverEffect>('POST', `/api/v1/users/${personId}/hand-over`, { body: wish })
