/** The longest that somebody looks at the workspace as another person. */
export const VIEWING_MS = 30 * 60_000
