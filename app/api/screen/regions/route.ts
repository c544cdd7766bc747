import { findRegions } from '@/lib/domain/regions/find-regions'
import type { ReferenceOption } from '@/lib/records/reference-option'
import { endpoint } from '@/lib/server/door'
import { methods } from '@/lib/server/rest/methods'

/** The regions that a pick-list offers for the words typed so far, or what a region falls into. */
const regions = endpoint({
  read: async (_reader, _actor, { query }) => {
    const found = await findRegions((query.get('q') ?? '').slice(0, 200), query.get('under') || null)
    const options: ReferenceOption[] = found.map(({ code, name, within, hasParts }) => ({
      id: code,
      ...{ name, hasParts },
      detail: within,
    }))
    return { ok: true, value: options }
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: regions })
