import { join, resolve } from 'node:path'
import { z } from 'zod'

/** What an installation was told, in the form the application uses it. */
export interface Environment {
  production: boolean
  /** Origin that people open; links in mail begin with it. */
  url: string
  /** Origins whose cookie-carrying requests are taken: `url`, and both names of loopback where it is one of them. */
  origins: readonly string[]
  /** Whether cookies are for https only. */
  secure: boolean
  /** Absolute path of the data folder. */
  data: string
  /** PostgreSQL, or nothing for the SQLite file in the data folder. */
  databaseUrl: string | undefined
  secret: string | undefined
  logLevel: string
  metricsToken: string | undefined
  /** A port of its own for /metrics, on loopback. */
  metricsPort: number | undefined
  /** The most bytes that one file may have. */
  mostFile: number
  /** Where people may sign in beside here. */
  oidc: OidcSettings | undefined
}

/** An OpenID Connect provider. */
export interface OidcSettings {
  issuer: string
  clientId: string
  clientSecret: string | undefined
  /** What the button calls it. */
  name: string
  /** Whether who was invited may come in by an address that the provider has verified. */
  acceptsInvited: boolean
}

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
const LOOPBACK = ['localhost', '127.0.0.1']

const blank = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional())

const schema = z.object({
  NODE_ENV: optional(z.string()),
  LOUDOU_URL: optional(
    z.url({ protocol: /^https?$/, error: 'must be an address such as https://crm.example.com' }),
  ),
  LOUDOU_DATA: optional(z.string()),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/, error: 'must begin with postgres://' })),
  NEXTAUTH_SECRET: optional(z.string().min(32, { error: 'must have at least 32 characters' })),
  LOUDOU_LOG_LEVEL: optional(z.enum(LEVELS, { error: `must be one of ${LEVELS.join(', ')}` })),
  METRICS_PORT: optional(
    z.coerce.number({ error: 'must be a port' }).int().min(1).max(65535, { error: 'must be a port' }),
  ),
  LOUDOU_METRICS_TOKEN: optional(z.string().min(16, { error: 'must have at least 16 characters' })),
  LOUDOU_MAX_FILE_MB: optional(
    z.coerce.number({ error: 'must be a number of megabytes' }).int().min(1).max(10_000, {
      error: 'must be a number of megabytes from 1 to 10000',
    }),
  ),
  LOUDOU_OIDC_ISSUER: optional(z.string().refine(isIssuer, { error: 'must begin with https://' })),
  LOUDOU_OIDC_CLIENT_ID: optional(z.string()),
  LOUDOU_OIDC_CLIENT_SECRET: optional(z.string()),
  LOUDOU_OIDC_NAME: optional(z.string().max(60, { error: 'must have at most 60 characters' })),
  LOUDOU_OIDC_FIRST_LINK: optional(z.enum(['invited'], { error: 'must be invited, or absent' })),
})

/** Reads an environment; refuses with one line a variable, which names it and never shows its value. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = schema.safeParse(source)
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n'))
  }
  const given = parsed.data
  const url = new URL(given.LOUDOU_URL ?? 'http://127.0.0.1:3000')
  return {
    production: given.NODE_ENV === 'production',
    url: url.origin,
    origins: originsOf(url),
    secure: url.protocol === 'https:',
    data: resolve(given.LOUDOU_DATA ?? join(process.cwd(), 'data')),
    databaseUrl: given.DATABASE_URL,
    secret: given.NEXTAUTH_SECRET,
    logLevel: given.LOUDOU_LOG_LEVEL ?? 'info',
    metricsToken: given.LOUDOU_METRICS_TOKEN,
    metricsPort: given.METRICS_PORT,
    mostFile: (given.LOUDOU_MAX_FILE_MB ?? 25) * 1_000_000,
    oidc: oidcOf(given),
  }
}

/** Plain http is for a provider on this very machine. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname))
}

function oidcOf(given: z.infer<typeof schema>): OidcSettings | undefined {
  const { LOUDOU_OIDC_ISSUER: issuer, LOUDOU_OIDC_CLIENT_ID: clientId } = given
  if (!issuer && !clientId) return undefined
  if (!issuer || !clientId)
    throw new Error('LOUDOU_OIDC_ISSUER and LOUDOU_OIDC_CLIENT_ID must be given together')
  return {
    ...{ issuer, clientId, clientSecret: given.LOUDOU_OIDC_CLIENT_SECRET },
    name: given.LOUDOU_OIDC_NAME ?? new URL(issuer).host,
    acceptsInvited: given.LOUDOU_OIDC_FIRST_LINK === 'invited',
  }
}

let known: Environment | undefined

/** Gives this process's environment, read once; refuses as `readEnvironment` does. */
export function environment(): Environment {
  return (known ??= readEnvironment(process.env))
}

function originsOf(url: URL): string[] {
  if (!LOOPBACK.includes(url.hostname)) return [url.origin]
  return LOOPBACK.map((name) => `${url.protocol}//${name}${url.port && `:${url.port}`}`)
}
