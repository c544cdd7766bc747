import { benchBoard } from './bench/board'
import { benchLists } from './bench/lists'
import { benchMemory } from './bench/memory'
import { benchSearch } from './bench/search'
import { benchStore } from './bench/store'

/**
 * Measures against the bars, one suite at a time: npm run bench -- store | board [sizes] | memory [minutes] | search [database]
 * [customers] | lists [database] [customers]. Ends with 1 where a bar is missed.
 */
const suites: Record<string, (args: string[]) => Promise<boolean>> = {
  store: benchStore,
  board: (sizes) => benchBoard(sizes.map(Number)),
  memory: benchMemory,
  search: benchSearch,
  lists: benchLists,
}

const [name = '', ...args] = process.argv.slice(2)
const suite = suites[name]
if (!suite) {
  console.error(`Usage: npm run bench -- ${Object.keys(suites).join(' | ')}`)
  process.exit(2)
}
process.exit((await suite(args)) ? 0 : 1)
