import { createRequire } from 'node:module'
import { join } from 'node:path'

// Release 12 is the last that runs on Node 20. Compiled against Node 24.19 and later it ends the process whenever a
// statement is collected while no script runs; release 13 stands on Node-API, which has no such trouble, and wants Node 22.
const isOld = Number(process.versions.node.split('.')[0]) < 22

// Asked for at run time, so that a bundler does not look for the release that this Node leaves out of the installation;
// by the working folder, since a bundler rewrites import.meta.url.
const installed = createRequire(join(process.cwd(), 'package.json'))

/** The SQLite driver for the Node that runs: better-sqlite3 12 or 13, the same in everything that Loudou uses. */
export default installed(isOld ? 'better-sqlite3' : 'better-sqlite3-napi')
