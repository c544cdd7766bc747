// Plain JavaScript: the server, which knows no TypeScript, and the command line use it.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refused } from '../start/refused.mjs'

const NAME = 'server.lock'

/**
 * Takes the data folder for this process, so that the database under a running server is never replaced; gives the way to
 * let go of it. Refuses with a sentence where a living process holds it; what a crash left is taken over.
 *
 * @param {string} folder
 * @param {string} purpose
 * @returns {() => void}
 */
export function takeDataFolder(folder, purpose = 'server') {
  const file = join(folder, NAME)
  const mine = JSON.stringify({ pid: process.pid, began: beginningOf(process.pid), purpose })
  for (let tries = 0; tries < 5; tries += 1) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 })
      return () => {
        if (contentOf(file) === mine) rmSync(file, { force: true })
      }
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const found = contentOf(file)
    const holder = holderIn(found)
    if (holder) {
      throw new Refused(
        `data_folder_held: The data folder ${folder} is held by process ${holder.pid} (${holder.purpose}). Stop it first.`,
      )
    }
    setAside(file, found)
  }
  throw new Refused(`data_folder_held: The data folder ${folder} is being taken by others. Try again.`)
}

/**
 * Says which living process holds a data folder; null where none does.
 *
 * @param {string} folder
 * @returns {{ pid: number, purpose: string } | null}
 */
export function holderOf(folder) {
  return holderIn(contentOf(join(folder, NAME)))
}

/** Removes what a crash left, and only that: somebody may have taken the folder since we looked. */
function setAside(file, stale) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (contentOf(aside) === stale) rmSync(aside, { force: true })
  else renameSync(aside, file)
}

function contentOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function holderIn(content) {
  try {
    const holder = JSON.parse(content)
    return isAlive(holder) ? holder : null
  } catch {
    return null
  }
}

/** A process that has the number but began at another time is a later one: numbers come round again. */
function isAlive({ pid, began }) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  return began === null || beginningOf(pid) === null || beginningOf(pid) === began
}

/** When a process began, in the kernel's ticks; null where the system does not tell (it does on Linux). */
function beginningOf(pid) {
  const stat = contentOf(`/proc/${pid}/stat`)
  return stat === null ? null : (stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null)
}
