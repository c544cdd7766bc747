const HOME = 'http://own.invalid'
/** Doors lead on by themselves, and endpoints are no pages: nobody wanted to come back there. */
const NO_GOAL = /^\/(?:api|sign-in|first-run|reset|invite)(?:[/?#]|$)/

/**
 * Gives the path of our own that a text names, with its query, to lead somebody there after signing in. Refuses with null
 * whatever a browser could take for another site (`//evil`, `/\evil`, tabs and line breaks inside), doors and endpoints.
 */
export function ownPath(text: string | null | undefined): string | null {
  if (!text || text.length > 2000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text)) return null
  if (!URL.canParse(text, HOME)) return null
  const { origin, pathname, search } = new URL(text, HOME)
  // A path is read again by the browser: what dots lead to counts, not what was written.
  if (origin !== HOME || pathname.startsWith('//') || NO_GOAL.test(pathname)) return null
  return pathname + search
}
