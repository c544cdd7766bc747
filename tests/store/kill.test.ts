import { expect, test } from 'vitest'
import { killRound } from '@/scripts/soak/kill'
import { makeOpportunities } from '@/scripts/soak/trial-world'
import { bundled } from '../support/bundled'
import { freshStore } from '../support/store'
import { actorOf, makeWorld } from '../support/world'

test('a process killed in the midst of moving loses no acknowledged move, and all agrees afterwards', async () => {
  const { store, address } = await freshStore()
  await makeWorld(store)
  await makeOpportunities(store, await actorOf(store, 'owner'), 60)
  const mover = [await bundled('scripts/soak/mover.ts')]
  for (let round = 1; round <= 3; round++) {
    const { acknowledged, lost, problems } = await killRound(address, 'u-owner', 300, mover)
    expect(acknowledged).toBeGreaterThanOrEqual(300)
    expect(lost).toEqual([])
    expect(problems).toEqual([])
  }
}, 300_000)
