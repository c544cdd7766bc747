import { soakKill } from './soak/kill'
import { soakStorm } from './soak/storm'

/** Long trials that are too much for `npm test`: npm run soak -- kill | storm */
const suites: Record<string, (args: string[]) => Promise<boolean>> = {
  kill: soakKill,
  storm: soakStorm,
}

const [name = '', ...args] = process.argv.slice(2)
const suite = suites[name]
if (!suite) {
  console.error(`Usage: npm run soak -- ${Object.keys(suites).join(' | ')}`)
  process.exit(2)
}
process.exit((await suite(args)) ? 0 : 1)
