import { AsyncLocalStorage } from 'node:async_hooks'
import { type DestinationStream, type Logger, pino } from 'pino'
import { environment } from './env'

/** Who and what a line is about; joins every line written while a request is handled. */
export interface LogContext {
  requestId?: string
  actorId?: string
  job?: string
}

// One for the process: Next evaluates a module once per bundle.
const shared = globalThis as { __loudouLogContext?: AsyncLocalStorage<LogContext> }
const context = (shared.__loudouLogContext ??= new AsyncLocalStorage<LogContext>())

const SECRET = ['password', 'secret', 'token', 'cookie', 'authorization', 'body', 'apiKey', 'code']
const HEADERS = ['cookie', 'set-cookie', 'authorization', 'x-api-key', 'idempotency-key']
const redacted = [
  ...SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  ...HEADERS.flatMap((name) => [`headers["${name}"]`, `*.headers["${name}"]`]),
]

/** Gives a log of JSON lines with the context of the request; no secret, token, cookie or body gets into it. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { app: 'loudou' },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => ({ ...context.getStore() }),
    redact: { paths: redacted, censor: '[redacted]' },
    serializers: { err: faultOf },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** The log of this process. */
export const log = createLog(environment().logLevel)

/** Runs `act` with ids that join every line it logs, whatever it awaits. */
export function logAs<T>(ids: LogContext, act: () => T): T {
  return context.run({ ...context.getStore(), ...ids }, act)
}

/** What is told of a fault: a failed query repeats its parameters in its message, and those are people's data. */
function faultOf(fault: unknown): object {
  if (!(fault instanceof Error)) return { type: typeof fault }
  const code = 'code' in fault && typeof fault.code === 'string' ? { code: fault.code } : {}
  const cause = fault.cause instanceof Error ? { cause: faultOf(fault.cause) } : {}
  const message = withoutParameters(fault.message)
  const frames = fault.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return { type: fault.name, message, ...code, stack: frames?.join('\n'), ...cause }
}

function withoutParameters(message: string): string {
  return message.replace(/\nparams:[\s\S]*$/, '')
}
