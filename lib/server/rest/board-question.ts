import type { Actor } from '@/lib/access/actor'
import { visibleFields } from '@/lib/access/fields'
import { invalid, type Outcome, type ProblemCode } from '@/lib/domain/refusals'
import type { BoardQuestion } from '@/lib/queries/board/where'
import { descriptions } from '@/lib/records/all'
import { parseFilter } from '@/lib/records/filter/parse'
import { jsonIn } from './list-question'

const KNOWN = new Set(['pipelineId', 'filter', 'owner', 'q', 'stage', 'cursor'])

/** Reads which board is asked for from its address. Refuses unknown parameters and a filter that is none. */
export function boardQuestionIn(
  query: URLSearchParams,
  actor: Actor,
): Outcome<BoardQuestion & { pipelineId?: string; stageIds?: string[] }> {
  const errors: Record<string, ProblemCode> = {}
  for (const name of query.keys()) if (!KNOWN.has(name)) errors[name] = 'unknown_field'
  const json = jsonIn(query.get('filter'))
  if (json === undefined) errors.filter = 'wrong_type'
  const filter = json
    ? parseFilter(json, descriptions.opportunity, visibleFields(actor.role, 'opportunity'))
    : null
  if (filter && !filter.ok) errors[filter.path] = filter.problem
  if (Object.keys(errors).length > 0) return invalid(errors)
  const stageIds = query.getAll('stage')
  return {
    ok: true,
    value: {
      pipelineId: query.get('pipelineId') ?? undefined,
      ownerIds: query.getAll('owner'),
      text: query.get('q') ?? undefined,
      filter: filter?.ok ? filter.filter : undefined,
      ...(stageIds.length > 0 ? { stageIds } : {}),
    },
  }
}
