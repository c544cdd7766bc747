import type { Command } from './command'

/** Every command by what is typed; each is loaded when it is called, since reading all of them takes a second. */
export const commands: Record<string, () => Promise<Command>> = {
  setup: async () => (await import('./setup')).setup,
  'user add': async () => (await import('./user-add')).userAdd,
  'user password': async () => (await import('./user-password')).userPassword,
  'token create': async () => (await import('./token-create')).tokenCreate,
  import: async () => (await import('./import')).importCommand,
  export: async () => (await import('./export')).exportCommand,
  demo: async () => (await import('./demo')).demo,
  backup: async () => (await import('./backup')).backup,
  restore: async () => (await import('./restore')).restore,
  verify: async () => (await import('./verify')).verify,
  move: async () => (await import('./move')).move,
}
