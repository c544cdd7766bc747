import type { Translate } from '@/lib/i18n/translate'

const told = ['identity_unknown', 'identity_taken'] as const

/** Gives in words why the provider led back without success; null where it did not. What nobody knows is a plain failure. */
export function failureWords(outcome: string | undefined, t: Translate): string | null {
  if (!outcome || outcome === 'linked') return null
  const code = told.find((each) => each === outcome) ?? 'identity_failed'
  return t(`refusals.${code}`)
}
