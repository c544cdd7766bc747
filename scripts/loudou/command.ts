import type { ParseArgsConfig } from 'node:util'

/** What a command was called with. */
export interface Call {
  options: Record<string, string | boolean | undefined>
  positionals: string[]
  /** The folder the person stands in: npm has moved to the package's. */
  calledFrom: string
  now: number
}

/** One command: what it takes, and what it does. It refuses by throwing Refused. */
export interface Command {
  /** As written after `loudou`, with what is optional in brackets. */
  usage: string
  /** What it does, in one line. */
  about: string
  options?: NonNullable<ParseArgsConfig['options']>
  /** Names of options that must be given. */
  required?: readonly string[]
  positionals?: number
  run(call: Call): Promise<void>
}

/** Gives an option that must have been given or has a default. */
export function option(call: Call, name: string, otherwise = ''): string {
  const value = call.options[name]
  return typeof value === 'string' ? value : otherwise
}

/** Answers on stdout: for programs. What is for people goes to stderr. */
export function answer(value: unknown): void {
  process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value, null, 2)}\n`)
}

/** Tells the person what is going on. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}
