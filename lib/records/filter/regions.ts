import type { Filter } from './tree'

/** Gives "lies within one of these regions" as comparisons: the codes of what lies in a division begin with its own. */
export function withinRegions(field: string, codes: readonly string[]): Filter {
  return {
    or: codes.map((code) => ({
      and: [
        { field, op: 'gte', value: code },
        // In byte order a colon comes right after the digits.
        { field, op: 'lt', value: `${code}:` },
      ],
    })),
  }
}
