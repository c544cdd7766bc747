import { quantile } from '../bar'

interface Column {
  stageId: string
  cards: { id: string }[]
  nextCursor: string | null
}

/** Cards that one bulk move takes along. */
const CARDS = 500

/**
 * Moves 500 cards of the first column to the top of the second and back, as the board's screen does, `times` times; gives the middle of
 * how long the answers took, in ms. Refuses (throws) where the column has fewer and where one of the moves is refused.
 */
export async function timeBulkMoves(url: string, cookie: string, times: number): Promise<number> {
  const headers = {
    'content-type': 'application/json',
    cookie: `loudou-session=${cookie}`,
    'sec-fetch-site': 'same-origin',
    origin: url,
  }
  const ask = async <Answer>(path: string, body?: object) => {
    const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {}
    const response = await fetch(url + path, { headers, ...sent })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return (await response.json()) as Answer
  }
  const { pipeline, columns } = await ask<{ pipeline: { id: string }; columns: Column[] }>('/api/v1/board')
  const [from, to] = columns as [Column, Column]
  const ids = from.cards.map(({ id }) => id)
  for (let cursor = from.nextCursor; cursor !== null && ids.length < CARDS;) {
    const query = new URLSearchParams({ pipelineId: pipeline.id, stage: from.stageId, cursor })
    const page = await ask<Column>(`/api/board/cards?${query}`)
    ids.push(...page.cards.map(({ id }) => id))
    cursor = page.nextCursor
  }
  const moved = ids.slice(0, CARDS)
  if (moved.length < CARDS) throw new Error(`the first column has ${moved.length} cards only`)
  const latencies: number[] = []
  for (let n = 0; n < times; n++) {
    const stageId = n % 2 === 0 ? to.stageId : from.stageId
    const start = performance.now()
    const done = await ask<{ changed: number }>('/api/board/move-many', { ids: moved, stageId })
    latencies.push(performance.now() - start)
    if (done.changed !== moved.length) throw new Error(`${done.changed} of ${moved.length} cards moved`)
  }
  return quantile(latencies, 0.5)
}
