const endings: (() => unknown)[] = []

/**
 * Has something done once the tests of the file that is running are over, the last asked for first. For modules that
 * several files share: a hook of vitest's would belong to the file that loaded them first.
 */
export function afterFile(ending: () => unknown): void {
  endings.push(ending)
}

/** Does what was asked for. To be called by the hook that each file has: see each-file.ts. */
export async function endFile(): Promise<void> {
  for (let ending = endings.pop(); ending; ending = endings.pop()) await ending()
}
