import { makeGadgetTable } from './throw-away-kind'
import type { Store } from '@/db'
import { type Client, clientOf } from './api'
import { browserOf, HOME, request, serveFrom } from './door'
import { dispatch } from './routes'
import { freshStore } from './store'
import { makeWorld, type Person } from './world'

/** The small world with the throw-away kind in it, talked to by the API and as screens do. */
export interface GadgetWorld {
  store: Store
  clients: Record<Person, Client>
  screen(
    person: Person,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; text: string; body: Record<string, unknown> }>
}

const asking = ['owner', 'manager', 'rep', 'mate', 'stranger', 'support'] as const

export async function gadgetWorld(): Promise<GadgetWorld> {
  const { store, address } = await freshStore()
  await makeGadgetTable(address)
  await makeWorld(store)
  serveFrom(store)
  const clients = {} as Record<Person, Client>
  const headers = {} as Record<Person, Record<string, string>>
  for (const person of asking) {
    clients[person] = await clientOf(store, person)
    headers[person] = await browserOf(store, person)
  }
  return {
    store,
    clients,
    async screen(person, method, path, body) {
      const answer = await dispatch(new Request(HOME + path, request(method, headers[person], body)))
      const text = await answer.text()
      const isJson = answer.headers.get('content-type')?.includes('json')
      return {
        status: answer.status,
        text,
        body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
      }
    },
  }
}
