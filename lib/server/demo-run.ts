import { writeDemo } from '@/lib/commands/demo/write-demo'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { installation } from '@/lib/queries/installation'
import { refusalOf } from './door/refusal-of'
import { forgetFirstRunToken } from './first-run-token'
import { theStore } from './store'

const OPPORTUNITIES = 1000
const SEED = 'loudou'
const TIME_ZONE = 'Asia/Shanghai'

export interface DemoStep {
  done: number
  total: number
  secondsLeft: number | null
}

/** A loading under way: everybody who asks meanwhile follows this one. */
export interface DemoRun {
  step: DemoStep
  outcome: Promise<Outcome<unknown>>
}

const holder = globalThis as { __loudouDemo?: DemoRun }

/** Gives the loading of demo data that is under way in this process, if one is. */
export function demoRun(): DemoRun | null {
  return holder.__loudouDemo ?? null
}

/** Starts loading demo data, or gives the loading under way. Refuses 'demo_needs_empty' where there is a workspace. */
export async function startDemo(now: number): Promise<Outcome<DemoRun>> {
  const running = demoRun()
  if (running) return { ok: true, value: running }
  if (await theStore().read(installation)) return refuse('demo_needs_empty')
  // Somebody else may have begun while we asked.
  return { ok: true, value: (holder.__loudouDemo ??= begin(now)) }
}

function begin(now: number): DemoRun {
  const run: DemoRun = {
    step: { done: 0, total: OPPORTUNITIES, secondsLeft: null },
    outcome: load(now, (step) => (run.step = step)),
  }
  return run
}

async function load(now: number, onStep: (step: DemoStep) => void): Promise<Outcome<unknown>> {
  const startedAt = performance.now()
  try {
    const options = { opportunities: OPPORTUNITIES, seed: SEED, now, timeZone: TIME_ZONE }
    const outcome = await writeDemo(theStore(), options, ({ opportunities: done, of: total }) => {
      const perOne = (performance.now() - startedAt) / 1000 / done
      onStep({ done, total, secondsLeft: Math.ceil(perOne * (total - done)) })
    })
    if (outcome.ok) await forgetFirstRunToken()
    return outcome
  } catch (fault) {
    return refusalOf(fault)
  } finally {
    delete holder.__loudouDemo
  }
}
