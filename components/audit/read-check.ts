import type { CheckedLog } from '@/lib/records/log-entry'

type Finding = Pick<CheckedLog, 'events' | 'head' | 'broken'>
type Line = { progress: { checked: number; of: number } } | { found: Finding | null }

/** Has the chain checked and hears how far it has come, line by line; null where it could not be finished. */
export async function readCheck(
  hear: (progress: { checked: number; of: number }) => void,
): Promise<Finding | null> {
  try {
    const response = await fetch('/api/screen/log/check', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    })
    if (!response.ok || !response.body) return null
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let rest = ''
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + part.value).split('\n')
      rest = lines.pop() ?? ''
      for (const text of lines) {
        const line = JSON.parse(text) as Line
        if ('found' in line) return line.found
        hear(line.progress)
      }
    }
    return null
  } catch {
    return null
  }
}
