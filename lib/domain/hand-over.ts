/** So many people at most share what somebody hands over. */
export const MOST_RECIPIENTS = 20
