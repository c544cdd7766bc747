import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const IN_MEMORY = '/dev/shm'
const ENOUGH_BYTES = 2 ** 31

/** Whether folders lie in memory: copying a database there takes a quarter of the time, and nothing waits for a disk. */
export const isInMemory = hasRoom(IN_MEMORY)

/** Makes a folder for what is thrown away after the tests: in memory where there is room, else among temporary files. */
export function scratchFolder(prefix) {
  return mkdtempSync(join(isInMemory ? IN_MEMORY : tmpdir(), prefix))
}

function hasRoom(place) {
  try {
    accessSync(place, constants.W_OK)
    const { bavail, bsize } = statfsSync(place)
    return bavail * bsize > ENOUGH_BYTES
  } catch {
    return false
  }
}
