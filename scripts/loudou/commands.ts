import { backup } from './backup'
import type { Command } from './command'
import { demo } from './demo'
import { exportCommand } from './export'
import { importCommand } from './import'
import { move } from './move'
import { restore } from './restore'
import { setup } from './setup'
import { tokenCreate } from './token-create'
import { userAdd } from './user-add'
import { userPassword } from './user-password'
import { verify } from './verify'

/** Every command by what is typed. */
export const commands: Record<string, Command> = {
  import: importCommand,
  export: exportCommand,
  setup,
  'user add': userAdd,
  'user password': userPassword,
  'token create': tokenCreate,
  demo,
  backup,
  restore,
  verify,
  move,
}
