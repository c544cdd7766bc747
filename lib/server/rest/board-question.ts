import type { Actor } from '@/lib/access/actor'
import { sightOf, visibleFields } from '@/lib/access/fields'
import { MOST_CARD_FIELDS } from '@/lib/domain/card-fields'
import { isId } from '@/lib/domain/ids'
import { errorsFrom, invalid, type Outcome, type ProblemCode } from '@/lib/domain/refusals'
import { cardKeyIn } from '@/lib/queries/board/cards'
import type { BoardQuestion } from '@/lib/queries/board/where'
import { descriptions } from '@/lib/records/all'
import { parseFilter } from '@/lib/records/filter/parse'
import type { Filter } from '@/lib/records/filter/tree'
import { jsonIn, namesIn, problemsOfQuery, textIn } from './query'

/**
 * Reads which board is asked for from its address. Refuses parameters it does not know, a filter that is none, and a cursor
 * beside other than one stage, whose cards it goes on with.
 */
export function boardQuestionIn(
  query: URLSearchParams,
  actor: Actor,
): Outcome<BoardQuestion & { pipelineId?: string; stageIds?: string[]; cursor?: string }> {
  const errors = problemsOfQuery(query, ['pipelineId', 'filter', 'q', 'cursor', 'card'], ['owner', 'stage'])
  const json = jsonIn(query.get('filter'))
  if (json === undefined) errors.set('filter', 'wrong_type')
  const filter = json ? parsedFor(actor, json) : null
  if (filter && !filter.ok) errors.set(filter.path, filter.problem)
  const text = textIn(query.get('q'))
  if (!text.ok) errors.set('q', text.problem)
  for (const name of ['pipelineId', 'owner', 'stage'])
    if (!query.getAll(name).every(isId)) errors.set(name, 'no_such_record')
  const card = namesIn(query.get('card'))
  const cardProblem = problemOfCard(actor, card)
  if (cardProblem) errors.set('card', cardProblem)
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
      card,
      ...(stageIds.length > 0 ? { stageIds } : {}),
      ...(cursor ? { cursor } : {}),
    },
  }
}

/** Reads what a board is narrowed to from a body. Refuses a filter that is none and fields that are not there, as boardQuestionIn does. */
export function shownBy<Shown extends { filter?: unknown; card?: readonly string[] | undefined }>(
  actor: Actor,
  { filter: json, ...shown }: Shown,
): Outcome<Omit<Shown, 'filter'> & { filter?: Filter }> {
  const cardProblem = problemOfCard(actor, shown.card)
  if (cardProblem) return invalid({ card: cardProblem })
  if (json === undefined || json === null) return { ok: true, value: shown }
  const parsed = parsedFor(actor, json)
  if (!parsed.ok) return invalid({ [parsed.path || 'filter']: parsed.problem })
  return { ok: true, value: { ...shown, filter: parsed.filter } }
}

/** Fields that are not there and those that are hidden look the same. */
function problemOfCard(actor: Actor, fields: readonly string[] = []): ProblemCode | null {
  if (fields.length > MOST_CARD_FIELDS) return 'too_long'
  const visible = visibleFields(actor, 'opportunity')
  return fields.every((field) => visible.has(field)) ? null : 'unknown_field'
}

function parsedFor(actor: Actor, json: unknown) {
  return parseFilter(json, descriptions.opportunity, visibleFields(actor, 'opportunity'), sightOf(actor))
}
