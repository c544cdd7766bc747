import type { Actor } from '@/lib/access/actor'
import { sightOf, visibleFields } from '@/lib/access/fields'
import { isId } from '@/lib/domain/ids'
import { errorsFrom, invalid, type Outcome } from '@/lib/domain/refusals'
import { cardKeyIn } from '@/lib/queries/board/cards'
import type { BoardQuestion } from '@/lib/queries/board/where'
import { descriptions } from '@/lib/records/all'
import { parseFilter } from '@/lib/records/filter/parse'
import { jsonIn, problemsOfQuery, textIn } from './query'

/**
 * Reads which board is asked for from its address. Refuses parameters it does not know, a filter that is none, and a cursor
 * beside other than one stage, whose cards it goes on with.
 */
export function boardQuestionIn(
  query: URLSearchParams,
  actor: Actor,
): Outcome<BoardQuestion & { pipelineId?: string; stageIds?: string[]; cursor?: string }> {
  const errors = problemsOfQuery(query, ['pipelineId', 'filter', 'q', 'cursor'], ['owner', 'stage'])
  const json = jsonIn(query.get('filter'))
  if (json === undefined) errors.set('filter', 'wrong_type')
  const filter = json
    ? parseFilter(json, descriptions.opportunity, visibleFields(actor, 'opportunity'), sightOf(actor))
    : null
  if (filter && !filter.ok) errors.set(filter.path, filter.problem)
  const text = textIn(query.get('q'))
  if (!text.ok) errors.set('q', text.problem)
  for (const name of ['pipelineId', 'owner', 'stage'])
    if (!query.getAll(name).every(isId)) errors.set(name, 'no_such_record')
  const stageIds = query.getAll('stage')
  const cursor = query.get('cursor')
  if (cursor && (stageIds.length !== 1 || !cardKeyIn(cursor))) errors.set('cursor', 'invalid')
  if (!text.ok || errors.size > 0) return invalid(errorsFrom(errors))
  return {
    ok: true,
    value: {
      pipelineId: query.get('pipelineId') ?? undefined,
      ownerIds: query.getAll('owner'),
      text: text.value,
      filter: filter?.ok ? filter.filter : undefined,
      ...(stageIds.length > 0 ? { stageIds } : {}),
      ...(cursor ? { cursor } : {}),
    },
  }
}
