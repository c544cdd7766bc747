import type { ProblemCode } from './refusals'

/** How far a lead has come; it becomes `converted` by its own act and in no other way. */
export const leadStatuses = ['new', 'contacted', 'qualified', 'unqualified', 'converted'] as const

interface Standing {
  status: (typeof leadStatuses)[number]
  unqualifiedReason: string | null
  convertedAt: number | null
}

/** Says, field by field, what a lead may not say of itself: that it is converted, where no act did so, or unqualified without a reason. */
export function leadProblems({
  status,
  unqualifiedReason,
  convertedAt,
}: Standing): Record<string, ProblemCode> {
  if ((status === 'converted') !== (convertedAt !== null)) return { status: 'not_a_choice' }
  return status === 'unqualified' && !unqualifiedReason?.trim() ? { unqualifiedReason: 'required' } : {}
}
