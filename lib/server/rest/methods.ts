import { refuse } from '@/lib/domain/refusals'
import { refused } from '../door/refused'

type Handler<Context, Asked extends Request = Request> = (
  request: Asked,
  context: Context,
) => Response | Promise<Response>
const ALL = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
type Method = (typeof ALL)[number]

/**
 * Completes the handlers of a route: OPTIONS says which methods there are, and every other one is refused as problem+json
 * with the same list in Allow. HEAD is made from GET by Next.
 */
export function methods<Context, Asked extends Request = Request>(
  handlers: Partial<Record<Method, Handler<Context, Asked>>>,
) {
  const own = ALL.filter((method) => handlers[method])
  const allow = [...own, ...(handlers.GET ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  const other: Handler<Context, Asked> = (request) =>
    refused(request, refuse('method_not_allowed'), { Allow: allow })
  return {
    GET: handlers.GET ?? other,
    POST: handlers.POST ?? other,
    PUT: handlers.PUT ?? other,
    PATCH: handlers.PATCH ?? other,
    DELETE: handlers.DELETE ?? other,
    OPTIONS: () => new Response(null, { status: 204, headers: { Allow: allow } }),
  }
}
