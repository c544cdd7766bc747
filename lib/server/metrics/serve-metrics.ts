import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import { databaseAddress, databaseSize } from '@/db'
import { lastVerifiedBackup } from '@/lib/queries/backups'
import { sealingOf } from '@/lib/queries/sealing'
import { environment } from '../env'
import { freeBytes } from '../health/checks'
import { log } from '../log'
import { onStop } from '../stopping'
import { theStore } from '../store'
import { metrics } from './metrics'
import { nameRequest } from './name-request'

/** Answers a scrape that shows LOUDOU_METRICS_TOKEN; looks like no page where that is not set, or not shown. */
export async function metricsForToken(request: Request): Promise<Response> {
  nameRequest('metrics')
  const { metricsToken } = environment()
  const given = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (!metricsToken || !given || !isSame(given, metricsToken)) return new Response(null, { status: 404 })
  const { registry } = metrics()
  return new Response(await scrape(Date.now()), { headers: { 'Content-Type': registry.contentType } })
}

/** Serves /metrics on a port of its own that only this machine reaches, where METRICS_PORT names one. */
export function serveMetrics(): void {
  const { metricsPort } = environment()
  if (metricsPort === undefined) return
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end()
    return void scrape(Date.now()).then(
      (text) => response.setHeader('Content-Type', metrics().registry.contentType).end(text),
      (fault: unknown) => {
        log.error({ err: fault }, 'metrics')
        response.writeHead(500).end()
      },
    )
  })
  server.on('error', (fault) => log.error({ err: fault, port: metricsPort }, 'metrics'))
  server.listen(metricsPort, '127.0.0.1')
  server.unref()
  onStop(() => void server.close())
}

async function scrape(now: number): Promise<string> {
  const { registry } = metrics()
  // A database that does not answer must not hide what the process counts by itself.
  await measure(now).catch((fault: unknown) => log.warn({ err: fault }, 'metrics'))
  return registry.metrics()
}

async function measure(now: number): Promise<void> {
  const { sealingLag, chainPosition, databaseBytes, diskFreeBytes, backupAge } = metrics()
  diskFreeBytes.set(await freeBytes(environment().data))
  await theStore().read(async (reader) => {
    const { position, lag } = await sealingOf(reader, now)
    sealingLag.set(lag / 1000)
    chainPosition.set(position)
    databaseBytes.set(await databaseSize(reader, databaseAddress()))
    const backup = await lastVerifiedBackup(reader)
    if (backup) backupAge.set((now - backup.madeAt) / 1000)
    else backupAge.remove()
  })
}

function isSame(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer]
  return timingSafeEqual(x, y)
}
