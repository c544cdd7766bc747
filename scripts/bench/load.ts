import { Agent, request } from 'node:http'

/** The part of a board's answer that the load picks its moves from. */
interface Board {
  columns: { stageId: string; cards: { id: string }[] }[]
}

/** What a people's day of requests came to. */
export interface Load {
  requests: number
  moves: number
}

const READERS = 3
const MOVE_EVERY_MS = 200

/**
 * Keeps a served Loudou busy until `until` (performance.now()): boards, filtered boards and lists without pause from three
 * lanes, and five moves a second. Throws at the first answer that is neither a success nor a refusal.
 */
export async function keepBusy(url: string, token: string, until: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: READERS + 1 })
  const call = (path: string, body?: unknown) => ask(agent, `${url}/api/v1${path}`, token, body)
  const load = { requests: 0, moves: 0 }
  const paths = [
    '/board',
    '/board?q=%E4%BB%93%E5%82%A8',
    '/opportunities?limit=50&sort=-amount',
    '/customers?limit=50',
  ]

  async function read(): Promise<void> {
    for (let n = 0; performance.now() < until; n++) {
      await call(paths[n % paths.length] as string)
      load.requests += 1
    }
  }

  async function move(): Promise<void> {
    while (performance.now() < until) {
      const { columns } = (await call('/board')) as Board
      const full = columns.filter(({ cards }) => cards.length > 0)
      const from = full[load.moves % full.length]
      const to = columns[(load.moves + 1) % columns.length]
      const card = from?.cards[0]
      if (card && to) await call(`/opportunities/${card.id}/move`, { stageId: to.stageId })
      load.moves += 1
      await new Promise((resolve) => setTimeout(resolve, MOVE_EVERY_MS))
    }
  }

  await Promise.all([...Array.from({ length: READERS }, read), move()])
  agent.destroy()
  return load
}

function ask(agent: Agent, url: string, token: string, body?: unknown): Promise<unknown> {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body ? { 'content-type': 'application/json' } : {}),
  }
  return new Promise((resolve, reject) => {
    const call = request(url, { agent, headers, method: body ? 'POST' : 'GET' }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (text += part))
      response.on('end', () => {
        if ((response.statusCode ?? 500) < 500) resolve(JSON.parse(text))
        else reject(new Error(`${url} answered ${response.statusCode}: ${text}`))
      })
    })
    call.on('error', reject)
    call.end(body ? JSON.stringify(body) : undefined)
  })
}
