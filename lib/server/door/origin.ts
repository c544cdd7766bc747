import { environment } from '../env'

/**
 * Says whether a request that a cookie vouches for was sent by one of our own pages. A missing, null or foreign Origin
 * is none: browsers send one with every mutation, and Next alone would accept its absence.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  return origin !== null && environment().origins.includes(origin)
}
