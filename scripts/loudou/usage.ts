import { parseArgs } from 'node:util'
import type { Call, Command } from './command'
import { commands } from './commands'
import { Usage } from './usage-fault'

/** Finds the command that a line begins with, and gives it with the rest. Refuses (throws Usage) where there is none. */
export function commandIn(line: string[]): { command: Command; rest: string[] } {
  for (const words of [2, 1]) {
    const command = commands[line.slice(0, words).join(' ')]
    if (command) return { command, rest: line.slice(words) }
  }
  throw new Usage(
    line.length > 0 ? `There is no command "${line.slice(0, 2).join(' ')}".\n${help()}` : help(),
  )
}

/** Reads a command's options. Refuses (throws Usage) unknown, missing and surplus ones. */
export function callOf(command: Command, rest: string[]): Pick<Call, 'options' | 'positionals'> {
  const { values, positionals } = parsed(command, rest)
  const options = values as Call['options']
  const missing = (command.required ?? []).filter((name) => !options[name])
  if (missing.length > 0) throw new Usage(`Missing: --${missing.join(', --')}\n${usageOf(command)}`)
  if (positionals.length !== (command.positionals ?? 0)) throw new Usage(usageOf(command))
  return { options, positionals }
}

function parsed(command: Command, rest: string[]) {
  try {
    return parseArgs({ args: rest, options: command.options ?? {}, allowPositionals: true, strict: true })
  } catch (fault) {
    throw new Usage(`${fault instanceof Error ? fault.message : String(fault)}\n${usageOf(command)}`)
  }
}

function usageOf(command: Command): string {
  return `Usage: npm run -s loudou -- ${command.usage}`
}

/** Lists all commands. */
export function help(): string {
  const lines = Object.values(commands).map(({ usage, about }) => `  ${usage}\n      ${about}`)
  return ['Usage: npm run -s loudou -- <command>', '', ...lines].join('\n')
}
