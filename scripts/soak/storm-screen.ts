interface Card {
  id: string
  stageId: string
  rank: string
  version: number
}
type Change =
  { kind: 'upsert'; card: Card } | { kind: 'remove'; id: string } | { kind: 'stale'; stageIds: string[] }
type Ask = <Answer>(path: string, body?: object) => Promise<Answer>

/** How often a screen asks what has happened; a browser asks when it is told to. */
const PAUSE_MS = 200

/** A board on somebody's screen, kept in step as the application's own screen keeps it: by what the server says has changed. */
export class StormScreen {
  readonly #ask: Ask
  readonly #pipelineId: string
  readonly #cards = new Map<string, Card>()
  #since = 0
  #isOver = false
  #running: Promise<void> = Promise.resolve()

  constructor(ask: Ask, pipelineId: string) {
    this.#ask = ask
    this.#pipelineId = pipelineId
  }

  async open(): Promise<void> {
    const { position } = await this.#changes()
    this.#since = position
    await this.#load()
    this.#running = this.#follow()
  }

  async close(): Promise<void> {
    this.#isOver = true
    await this.#running
  }

  /** The cards of every stage in their order. */
  standing(): string {
    return standingOf(this.#cards.values())
  }

  async #follow(): Promise<void> {
    while (!this.#isOver) {
      const { position, changes } = await this.#changes()
      for (const change of changes) {
        if (change.kind === 'stale') await this.#load()
        else if (change.kind === 'remove') this.#cards.delete(change.id)
        else if ((this.#cards.get(change.card.id)?.version ?? 0) <= change.card.version)
          this.#cards.set(change.card.id, change.card)
      }
      this.#since = position
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }

  #changes() {
    const board = { pipelineId: this.#pipelineId, ownerIds: [], text: '' }
    const asked = { board, since: this.#since, loaded: [...this.#cards.keys()] }
    return this.#ask<{ position: number; changes: Change[] }>('/api/board/changes', asked)
  }

  async #load(): Promise<void> {
    const { columns } = await this.#ask<{
      columns: { stageId: string; cards: Card[]; nextCursor: string | null }[]
    }>('/api/v1/board')
    this.#cards.clear()
    for (const { stageId, cards, nextCursor } of columns) {
      for (const card of cards) this.#cards.set(card.id, card)
      for (let cursor = nextCursor; cursor !== null;) {
        const query = new URLSearchParams({ pipelineId: this.#pipelineId, stage: stageId, cursor })
        const page = await this.#ask<{ cards: Card[]; nextCursor: string | null }>(
          `/api/board/cards?${query}`,
        )
        for (const card of page.cards) this.#cards.set(card.id, card)
        cursor = page.nextCursor
      }
    }
  }
}

/** Gives cards as they stand: stage by stage, from the top. */
export function standingOf(cards: Iterable<Pick<Card, 'id' | 'stageId' | 'rank'>>): string {
  const keyOf = ({ stageId, rank, id }: Pick<Card, 'id' | 'stageId' | 'rank'>) =>
    [stageId, rank, id].join(' ')
  return [...cards]
    .map((card) => ({ id: card.id, stageId: card.stageId, key: keyOf(card) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ id, stageId }) => `${stageId} ${id}`)
    .join('\n')
}
