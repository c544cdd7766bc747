// One for the process, whatever bundles hold this module.
const holder = globalThis as { __loudouPokeJobs?: () => void }

/** Has `look` called when somebody has started long work in this process. */
export function onPoke(look: () => void): void {
  holder.__loudouPokeJobs = look
}

/** Has what was just queued begun at once, and not at the next look; where no jobs run here another process finds it. */
export function pokeJobs(): void {
  holder.__loudouPokeJobs?.()
}
