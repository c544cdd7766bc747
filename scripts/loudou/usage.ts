import { parseArgs } from 'node:util'
import type { Call, Command } from './command'
import { commands } from './commands'
import { Usage } from './usage-fault'

/** Finds the command that a line begins with, and gives it with the rest. Refuses (throws Usage) where there is none. */
export async function commandIn(line: string[]): Promise<{ command: Command; rest: string[] }> {
  for (const words of [2, 1]) {
    const typed = line.slice(0, words).join(' ')
    const load = Object.hasOwn(commands, typed) ? commands[typed] : undefined
    if (load) return { command: await load(), rest: line.slice(words) }
  }
  const all = await help()
  throw new Usage(line.length > 0 ? `There is no command "${line.slice(0, 2).join(' ')}".\n${all}` : all)
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
export async function help(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()))
  const lines = all.map(({ usage, about }) => `  ${usage}\n      ${about}`)
  return ['Usage: npm run -s loudou -- <command>', '', ...lines].join('\n')
}
