/** How far a loading is; `secondsLeft` once that can be guessed. */
export interface LoadingStep {
  done: number
  total: number
  secondsLeft: number | null
}

type Line = LoadingStep | { finished: true } | { title: string }

/** Follows a loading of demo data, which it starts where none is under way; gives null when all is there, else why not. */
export async function readLoading(
  onStep: (step: LoadingStep) => void,
  signal: AbortSignal,
): Promise<null | 'unheard' | { reason: string }> {
  try {
    const response = await fetch('/api/first-run/demo', { method: 'POST', signal })
    if (!response.ok || !response.body)
      return { reason: ((await response.json()) as { title: string }).title }
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let rest = ''
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + part.value).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines.map((text) => JSON.parse(text) as Line)) {
        if ('finished' in line) return null
        if ('title' in line) return { reason: line.title }
        onStep(line)
      }
    }
    return 'unheard'
  } catch (fault) {
    if (signal.aborted) throw fault
    return 'unheard'
  }
}
