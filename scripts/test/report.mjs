import { appendFileSync } from 'node:fs'
import { say } from '../start/say.mjs'

/** Says how a check went; shows what it printed only when it failed. */
export function reportStep(name, { passed, failed, seconds, output, note }) {
  const mark = failed ? '✗' : '✓'
  const words = failed ? `${passed} passed, ${failed} failed` : `${passed} passed`
  say(`${mark} ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s   ${words}${note ? ` (${note})` : ''}`)
  if (failed) say(output.trimEnd().replace(/^/gm, '    '))
}

/**
 * Prints the closing line, and adds the counts to the file that LOUDOU_TEST_SUMMARY names, for a caller that sums
 * several runs. Gives the exit code.
 */
export function close(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  const [passed, failed] = [sum('passed'), sum('failed')]
  if (process.env.LOUDOU_TEST_SUMMARY)
    appendFileSync(process.env.LOUDOU_TEST_SUMMARY, `${passed} ${failed}\n`)
  say(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}
