import { startDoor } from '@/lib/server/imports/start-door'
import { methods } from '@/lib/server/rest/methods'

/** Tries an import: nothing is written but what would become of its rows. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: startDoor(true) })
