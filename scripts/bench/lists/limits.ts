/** What lists over a million customers are held to. */
export const limits = {
  /** Milliseconds within which 95 of 100 first pages are answered at the API. */
  firstPage: 80,
  /** The same for the exact count and the sums of the whole result, and where what belongs to the rows is counted or added up. */
  totals: 300,
  relatedTotals: 1_500,
  /** Milliseconds for which the serving process may be held. */
  held: 50,
  /** Milliseconds from the beginning of a visit to the first painted row. */
  painted: 400,
  /** Rows of an export, and by how many MB the serving process may grow meanwhile. */
  exported: 100_000,
  exportMegabytes: 100,
} as const

/** What is measured of lists. */
export const listParts = ['answered', 'painted', 'exported'] as const
