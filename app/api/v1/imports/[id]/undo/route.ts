import { endpoint } from '@/lib/server/door'
import { undoImport } from '@/lib/server/imports/undo-import'
import { methods } from '@/lib/server/rest/methods'

/** Takes a whole import back. */
const undo = endpoint<{ id: string }>({
  name: 'imports.undo',
  runs: (actor, { params, reading }) => undoImport(actor, params.id, reading),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: undo })
