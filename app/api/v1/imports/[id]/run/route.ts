import { startDoor } from '@/lib/server/imports/start-door'
import { methods } from '@/lib/server/rest/methods'

/** Runs an import. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: startDoor(false) })
