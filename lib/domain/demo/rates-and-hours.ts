/** When the company of the demonstration works on a weekday. */
export const demoHours = '09:00-12:00 13:00-18:00'

/** What a unit of a currency is worth in yuan there: made up, and near enough to be believed. */
export const demoRates = { USD: '7.1', EUR: '8.2', HKD: '0.91', JPY: '0.047', GBP: '9.4' } as const
