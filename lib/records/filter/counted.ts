import type { Operator } from '../kinds/kind'

/** How counts and sums compare. */
export const counted: readonly Operator[] = ['gte', 'lte', 'is', 'is_not', 'gt', 'lt']
