import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openStore } from '@/db'
import { loadActor } from '@/lib/access/load-actor'
import { boardOf } from '@/lib/queries/board/board'

/** The same bytes from the same SQL through nothing but node:http: what the framework and the doors add is the difference. */
const [address = '', userId = ''] = process.argv.slice(2)
const store = openStore(address, 'server')
const server = createServer((_request, response) => {
  void store
    .readAside(async (reader) => {
      const actor = await loadActor(reader, userId, Date.now())
      return actor && boardOf(reader, actor, {})
    })
    .then((board) => {
      response.writeHead(200, { 'Content-Type': 'application/json' })
      response.end(JSON.stringify(board))
    })
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
