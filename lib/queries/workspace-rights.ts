import type { Actor } from '@/lib/access/actor'
import { hasRight, type WorkspaceRight } from '@/lib/access/permissions'

/** Says whether an actor has a right over the workspace: for menus and pages, never instead of `allowWorkspace`. */
export function mayInWorkspace(actor: Actor, right: WorkspaceRight): boolean {
  return hasRight(actor.role, right)
}
