import { isReversible } from '@/lib/domain/undoing'
import { type Action, isAction } from './permissions'

const inverses: Record<string, string> = { delete: 'restore', restore: 'delete', create: 'delete' }

/**
 * Gives the right that it takes to take an act back: a deletion is taken back by who may restore, a creation or restoration
 * by who may delete, everything else by who may do it. Null for what cannot be taken back.
 */
export function inverseAct(act: string): Action | null {
  if (!isReversible(act)) return null
  const [record, verb = ''] = act.split('.')
  const inverse = `${record}.${inverses[verb] ?? verb}`
  return isAction(inverse) ? inverse : null
}
