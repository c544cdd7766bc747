import { checkLog } from '@/lib/server/check-log'
import { endpoint } from '@/lib/server/door'
import { methods } from '@/lib/server/rest/methods'

/** Checks the chain of events and tells how far it has come. */
const check = endpoint({ name: 'log.check', runs: (actor) => Promise.resolve(checkLog(actor)) })

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: check })
