import type { ActivityKind } from '../../activities'

/** How far an opportunity was when the activity took place. */
export type ActivityPhase = 'early' | 'middle' | 'late'

/** Subject, body and result; a result of null is a note, which counts as no follow-up. */
export type ActivityText = readonly [subject: string, body: string, result: string | null]

export type ActivityTexts = Readonly<
  Record<ActivityKind, Readonly<Record<ActivityPhase, readonly ActivityText[]>>>
>
