import { openStore } from '@/db'
import { loadActor } from '@/lib/access/load-actor'
import { createRecord } from '@/lib/commands/create-record'

/**
 * Writes so many customers from a process of its own, as the command line does beside a server: through the act, in short
 * transactions. Takes the database's address and the number.
 */
const [address = '', n = '0'] = process.argv.slice(2)
const IN_ONE = 20
const store = openStore(address, 'commandLine')
const actor = await store.read((reader) => loadActor(reader, 'u-owner', Date.now()))
if (!actor) throw new Error('nobody to act as')
for (let done = 0; done < Number(n); done += IN_ONE)
  await store.write(async (tx) => {
    for (let place = done; place < done + IN_ONE; place++) {
      const made = await createRecord(tx, actor, 'customer', { name: `上海客户 ${place}` })
      if (!made.ok) throw new Error(JSON.stringify(made))
    }
  })
await store.close()
