/** A workbook that cannot be read: why, as a code that is also a message. */
export class WorkbookFault extends Error {
  /** @param {string} problem */
  constructor(problem) {
    super(problem)
    this.problem = problem
  }
}

/** Beyond these no sheet of records goes: a small file may unpack to anything. */
export const most = {
  inflated: 512 * 1024 * 1024,
  entries: 5000,
  texts: 96 * 1024 * 1024,
  rows: 200_000,
  columns: 500,
  merges: 50_000,
  tag: 1024 * 1024,
}
