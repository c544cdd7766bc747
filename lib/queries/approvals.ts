import { and, eq, inArray, isNull } from 'drizzle-orm'
import { approvals, type Reader, stages, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { scopeSql } from '@/lib/access/scope'
import { titleSql } from './labels'

export interface WaitingApproval {
  id: string
  who: string
  stage: string
}

/** Answers whose yes to which stage is waited for, of these opportunities: as far as the actor sees the requests. */
export async function waitingFor(
  reader: Reader,
  actor: Actor,
  opportunityIds: readonly string[],
): Promise<Map<string, WaitingApproval>> {
  if (opportunityIds.length === 0) return new Map()
  const rows = await reader
    .select({
      id: approvals.id,
      of: approvals.opportunityId,
      who: users.name,
      stage: titleSql('stage', actor),
    })
    .from(approvals)
    .innerJoin(stages, eq(stages.id, approvals.stageId))
    .leftJoin(users, eq(users.id, approvals.approverId))
    .where(
      and(
        inArray(approvals.opportunityId, [...opportunityIds]),
        eq(approvals.status, 'pending'),
        isNull(approvals.deletedAt),
        scopeSql(actor, 'approval.read'),
      ),
    )
  return new Map(rows.map(({ of, id, who, stage }) => [of, { id, who: who ?? '', stage }]))
}
