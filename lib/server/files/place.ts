import { join } from 'node:path'
import { environment } from '../env'

/** Where the bytes of files rest: with several processes, a folder that all of them share. */
export function filesFolder(): string {
  return join(environment().data, 'files')
}
