import 'server-only'
import { type ChainProgress, checkChain } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allowWorkspace } from '@/lib/access/authorize'
import { noteCheck } from '@/lib/commands/note-check'
import type { Outcome } from '@/lib/domain/refusals'
import type { CheckedLog } from '@/lib/records/log-entry'
import { perform } from './door/perform'
import { log } from './log'
import { theStore } from './store'

type Finding = Pick<CheckedLog, 'events' | 'head' | 'broken'>
/** One line of the answer: how far it has come, then what was found; null where it could not be finished. */
export type CheckLine = { progress: ChainProgress } | { found: Finding | null }

interface Run {
  listeners: Set<(line: CheckLine) => void>
}

// One for the process, whatever bundles hold this module: who asks while it runs hears of the same run.
const holder = globalThis as { __loudouLogCheck?: Run | undefined }

/**
 * Checks the chain of events and streams how far it has come, a line of JSON each; what it found is noted whether or not
 * anybody still listens. Throws NotFound for who may not check it.
 */
export function checkLog(actor: Actor): Outcome<Response> {
  allowWorkspace(actor, 'log.check')
  const run = (holder.__loudouLogCheck ??= begin(actor))
  const encoder = new TextEncoder()
  let stop = () => undefined as void
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const hear = (line: CheckLine) => {
        controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
        if ('progress' in line) return
        stop()
        controller.close()
      }
      stop = () => void run.listeners.delete(hear)
      run.listeners.add(hear)
    },
    cancel: () => stop(),
  })
  const headers = {
    'Content-Type': 'application/x-ndjson',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  }
  return { ok: true, value: new Response(body, { headers }) }
}

function begin(actor: Actor): Run {
  const run: Run = { listeners: new Set() }
  const tell = (line: CheckLine) => [...run.listeners].forEach((listener) => listener(line))
  let told = 0
  const progress = (at: ChainProgress) => {
    const now = performance.now()
    if (now - told < 100) return
    told = now
    tell({ progress: at })
  }
  void finding(actor, progress).then((found) => {
    holder.__loudouLogCheck = undefined
    tell({ found })
  })
  return run
}

async function finding(actor: Actor, tell: (progress: ChainProgress) => void): Promise<Finding | null> {
  try {
    const { events, head, broken } = await checkChain(theStore(), tell)
    const at = broken && { position: broken.position ?? events, reason: broken.reason }
    const found = { events, head, broken: at }
    const noted = await perform(actor, null, (tx, present) => noteCheck(tx, present, found))
    return noted.ok ? found : null
  } catch (fault) {
    log.error({ err: fault }, 'log check')
    return null
  }
}
