import { dirname } from 'node:path'
import { databaseAddress, dialect } from '@/db'
import { type DemoProgress, writeDemo } from '@/lib/commands/demo/write-demo'
import { isTimeZone } from '@/lib/domain/time-zone'
import { holderOf } from '../serve/data-lock.mjs'
import { Refused } from '../start/refused.mjs'
import { answer, type Command, option, tell } from './command'
import { refusalOf } from './refusal'
import { withStore } from './with-store'

const MOST = 1_000_000

export const demo: Command = {
  usage: 'demo --opportunities N [--seed S] [--time-zone Asia/Shanghai]',
  about: 'Fills an empty database with a made-up company and N opportunities; the same seed, the same world.',
  options: { opportunities: { type: 'string' }, seed: { type: 'string' }, 'time-zone': { type: 'string' } },
  required: ['opportunities'],
  async run(call) {
    const opportunities = Number(call.options.opportunities)
    if (!Number.isInteger(opportunities) || opportunities < 1 || opportunities > MOST)
      throw new Refused(`invalid_input: --opportunities is a whole number from 1 to ${MOST}.`)
    const timeZone = option(call, 'time-zone', 'Asia/Shanghai')
    if (!isTimeZone(timeZone))
      throw refusalOf({ refusal: 'invalid_input', errors: { timeZone: 'not_a_choice' } })
    const options = { opportunities, seed: option(call, 'seed', 'demo'), now: call.now, timeZone }
    const began = performance.now()
    const outcome = await withStore(call.now, (store) =>
      writeDemo(store, options, progressTeller(began), isAlone),
    )
    if (!outcome.ok) throw refusalOf(outcome)
    answer({ ...outcome.value, seed: options.seed, seconds: secondsSince(began) })
  },
}

/** On PostgreSQL nobody waits for a long transaction; on SQLite a running server would. */
function isAlone(): boolean {
  return dialect === 'postgres' || holderOf(dirname(databaseAddress())) === null
}

/** Tells twice a second how far it is and how long the rest will take at this pace. */
function progressTeller(began: number): (progress: DemoProgress) => void {
  let told = began
  return ({ opportunities, of }) => {
    const now = performance.now()
    if (now - told < 500 && opportunities < of) return
    told = now
    const left = Math.ceil((((now - began) / opportunities) * (of - opportunities)) / 1000)
    const estimate = opportunities < of ? `, about ${left} s left` : ''
    tell(`${opportunities} of ${of} opportunities (${Math.floor((opportunities / of) * 100)} %)${estimate}`)
  }
}

function secondsSince(began: number): number {
  return Math.round((performance.now() - began) / 100) / 10
}
