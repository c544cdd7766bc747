import { and, eq, gte, inArray, lte, type SQL } from 'drizzle-orm'
import { opportunities } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { inSightOf, scopeSql } from '@/lib/access/scope'
import { isId } from '@/lib/domain/ids'
import { filterSql } from '@/lib/records/filter/sql'
import type { Filter } from '@/lib/records/filter/tree'
import { searchSql } from '../search-sql'
import { type Stage, windowOf } from './columns-of'

/** What a board is narrowed to. */
export interface BoardQuestion {
  ownerIds?: readonly string[] | undefined
  text?: string | undefined
  filter?: Filter | undefined
  /** Fields that its cards show beside what all cards say. */
  card?: readonly string[] | undefined
}

/** The rows of a board in somebody's scope, beside the stage. */
export function boardWhere(actor: Actor, { ownerIds = [], text, filter }: BoardQuestion): SQL {
  return and(
    scopeSql(actor, 'opportunity.read'),
    ownerIds.length > 0 ? inArray(opportunities.ownerId, ownerIds.filter(isId)) : undefined,
    text ? searchSql(actor, 'opportunity', text) : undefined,
    filter ? filterSql(filter, 'opportunity', inSightOf(actor)) : undefined,
  ) as SQL
}

/** The rows of one column: those of its stage, and where it shows a window, those closed in it. */
export function columnWhere(actor: Actor, question: BoardQuestion, stage: Stage): SQL {
  const window = windowOf(stage, actor)
  return and(
    eq(opportunities.stageId, stage.id),
    window
      ? and(gte(opportunities.closedOn, window.from), lte(opportunities.closedOn, window.to))
      : undefined,
    boardWhere(actor, question),
  ) as SQL
}
