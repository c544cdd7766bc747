import { makeBenchWorld } from './make-world'

/** Started as a process: a process speaks to one kind of database, so each world is made by one of its own. */
const [address = '', total = ''] = process.argv.slice(2)
await makeBenchWorld(address, Number(total))
