import { z } from 'zod'
import { isId } from '@/lib/domain/ids'
import type { Kind } from './kind'

const schema: z.ZodType<string> = z.string('wrong_type').refine(isId, 'no_such_file')

/** One file, by its id: it is brought first, and belongs to the record from the act on that writes it here. */
export const file: Kind<string> = {
  schema: () => schema,
  // Bytes do not stand in a table.
  read: () => ({ ok: false, problem: 'file_not_imported' }),
  print: (value) => value,
  answered: () => ({
    type: 'string',
    description:
      'The id of a file: bring it with POST /files, then write its id here within a day. GET /files/{fileId} gives it out.',
    examples: ['0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d'],
  }),
}
