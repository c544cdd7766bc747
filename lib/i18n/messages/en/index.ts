import { account } from './account'
import { board } from './board'
import { door } from './door'
import { problems } from './problems'
import { refusals } from './refusals'
import { shell } from './shell'
import { words } from './words'

/** All English messages: the type that every other language must satisfy. */
export const en = { account, board, door, problems, refusals, shell, words }
export type Messages = { [N in keyof typeof en]: { [K in keyof (typeof en)[N]]: string } }
