import type { Actor } from '@/lib/access/actor'
import { sightOf, visibleFields } from '@/lib/access/fields'
import { isId } from '@/lib/domain/ids'
import { errorsFrom, invalid, type Outcome } from '@/lib/domain/refusals'
import { cardKeyIn } from '@/lib/queries/board/cards'
import type { BoardQuestion } from '@/lib/queries/board/where'
import { descriptions } from '@/lib/records/all'
import { parseFilter } from '@/lib/records/filter/parse'
import type { Filter } from '@/lib/records/filter/tree'
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
  const filter = json ? parsedFor(actor, json) : null
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

/** Reads what a board is narrowed to from a body. Refuses a filter that is none, as boardQuestionIn does. */
export function shownBy<Shown extends { filter?: unknown }>(
  actor: Actor,
  { filter: json, ...shown }: Shown,
): Outcome<Omit<Shown, 'filter'> & { filter?: Filter }> {
  if (json === undefined || json === null) return { ok: true, value: shown }
  const parsed = parsedFor(actor, json)
  if (!parsed.ok) return invalid({ [parsed.path || 'filter']: parsed.problem })
  return { ok: true, value: { ...shown, filter: parsed.filter } }
}

function parsedFor(actor: Actor, json: unknown) {
  return parseFilter(json, descriptions.opportunity, visibleFields(actor, 'opportunity'), sightOf(actor))
}
