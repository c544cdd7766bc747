import { Agent, request } from 'node:http'
import { quantile } from '../bar'

export interface Timed {
  p50: number
  p95: number
  perSecond: number
}

/** Asks an address `times` times, `beside` at once, over kept connections; gives latencies in ms and requests a second. */
export async function timeRequests(url: string, token: string, times: number, beside = 1): Promise<Timed> {
  const agent = new Agent({ keepAlive: true, maxSockets: beside })
  const headers = { authorization: `Bearer ${token}` }
  const latencies: number[] = []
  const once = () =>
    new Promise<void>((resolve, reject) => {
      const start = performance.now()
      request(url, { agent, headers }, (response) => {
        response.resume()
        response.on('end', () => {
          latencies.push(performance.now() - start)
          if (response.statusCode === 200) resolve()
          else reject(new Error(`${url} answered ${response.statusCode}`))
        })
      })
        .on('error', reject)
        .end()
    })
  for (let warm = 0; warm < 10; warm++) await once()
  latencies.length = 0
  const start = performance.now()
  let left = times
  await Promise.all(
    Array.from({ length: beside }, async () => {
      while (left-- > 0) await once()
    }),
  )
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  return { p50: quantile(latencies, 0.5), p95: quantile(latencies, 0.95), perSecond: times / seconds }
}
