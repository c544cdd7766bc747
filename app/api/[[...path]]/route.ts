import { refuse } from '@/lib/domain/refusals'
import { refused } from '@/lib/server/door/refused'

/** Addresses below /api that lead nowhere, so that a program hears it in its own form and not as a page. */
const nowhere = (request: Request) => refused(request, refuse('not_found'))

export {
  nowhere as GET,
  nowhere as POST,
  nowhere as PUT,
  nowhere as PATCH,
  nowhere as DELETE,
  nowhere as OPTIONS,
}
