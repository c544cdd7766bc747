/** Tells the person at the console what is going on: one plain line. */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/** Says what is being done, does it, and says how long it took. */
export async function timed(what, act) {
  say(`${what} …`)
  const began = performance.now()
  const value = await act()
  say(`  done in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return value
}
