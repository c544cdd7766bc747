import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
type Handler = (request: Request, context: { params: Promise<unknown> }) => Response | Promise<Response>
export type RouteModule = Partial<Record<string, Handler>>

/** A route file of the application, and the addresses it serves. */
export interface Route {
  file: string
  /** As Next spells it: /api/v1/[records]/[id]. */
  path: string
  load(): Promise<RouteModule>
}

/** Finds every route file below app/api, the most particular first, as Next chooses among them. */
export const routes: Route[] = readdirSync(join(root, 'app/api'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('route.ts'))
  .map((file) => `app/api/${file}`)
  .sort((a, b) => particular(b).localeCompare(particular(a)))
  .map((file) => ({
    file,
    path: file.replace(/^app/, '').replace(/\/route\.ts$/, ''),
    load: () => import(join(root, file)) as Promise<RouteModule>,
  }))

/** Sends a request to the handler that Next would choose; the parts of its address that stand for something are its params. */
export async function dispatch(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  for (const route of routes) {
    const params = paramsOf(route.path, pathname)
    if (!params) continue
    const handler = (await route.load())[request.method]
    if (!handler) return new Response(null, { status: 405 })
    return handler(request, { params: Promise.resolve(params) })
  }
  throw new Error(`no route for ${pathname}`)
}

function paramsOf(path: string, pathname: string): Record<string, string> | null {
  const pattern = path
    .replaceAll('.', '\\.')
    .replace(/\/\[\[\\\.\\\.\\\.(\w+)\]\]/, '(?:/(?<$1>.*))?')
    .replace(/\[\\\.\\\.\\\.(\w+)\]/, '(?<$1>.+)')
    .replace(/\[(\w+)\]/g, '(?<$1>[^/]+)')
  const found = new RegExp(`^${pattern}$`).exec(pathname)
  if (!found) return null
  return Object.fromEntries(
    Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value ?? '')]),
  )
}

/** Static parts come before those that stand for one part, and these before those that stand for many. */
function particular(file: string): string {
  return file
    .split('/')
    .map((part) =>
      part.startsWith('[[') ? '0' : part.startsWith('[...') ? '1' : part.startsWith('[') ? '2' : '3',
    )
    .join('')
}
