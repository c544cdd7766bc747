import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startApp } from '../support/app-server'

const TOKEN = 'metrics-token-of-this-test'

test('a server whose console is gone goes on serving, rests when nobody asks, and stops when told', async () => {
  const app = await startApp({ LOUDOU_METRICS_TOKEN: TOKEN, LOUDOU_LOG_LEVEL: 'trace' })
  const secondsUsed = async () => {
    const answer = await fetch(`${app.url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })
    return Number(/^process_cpu_seconds_total (\S+)/m.exec(await answer.text())?.[1])
  }
  app.hangUp()
  for (let n = 0; n < 20; n++) expect((await fetch(`${app.url}/api/v1/nothing`)).status).toBeLessThan(500)
  const before = await secondsUsed()
  await pause(2000)
  // Reporting its own failure to report would keep a whole processor busy.
  expect((await secondsUsed()) - before).toBeLessThan(1)
  expect((await app.stop()).code).toBe(0)
})
