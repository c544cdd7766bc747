import type { Actor } from '@/lib/access/actor'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'

/** What a new record holds where nobody said otherwise. */
export function defaultsOf(record: RecordName, actor: Actor): Values {
  switch (record) {
    case 'customer':
      return { kind: 'company', status: 'prospect', tags: [], ownerId: actor.userId }
    case 'contact':
      return { isPrimary: false }
    case 'opportunity':
      return { currency: actor.currency, ownerId: actor.userId }
    case 'activity':
      return { at: actor.now, isDone: true, ownerId: actor.userId }
    case 'task':
      return { ownerId: actor.userId }
    case 'product':
      return { currency: actor.currency, isActive: true }
    case 'stage':
      return { kind: 'open', probability: 0, forecastCategory: 'pipeline', rotDays: 0, isWipRefused: false }
    case 'user':
      return { language: actor.language, role: 'rep', isActive: true }
    default:
      return {}
  }
}
