import { z } from 'zod'
import { dayFormats } from '@/lib/domain/day-formats'
import { isDay } from '@/lib/domain/days'
import { forecastCategories, stageKinds } from '@/lib/domain/stages'

z.config({ jitless: true })

const words = z.string().min(1).max(500)
const dateFormat = z.enum(dayFormats)

/** What the key of a reference may be in the other record. */
const reference = z.strictObject({
  by: z.enum(['name', 'externalKey', 'email', 'code', 'creditCode', 'phone', 'id']).default('name'),
  /** Makes the other record where there is none of that name or key. */
  create: z.boolean().default(false),
})

const stage = z.strictObject({
  name: words,
  nameEn: words.optional(),
  kind: z.enum(stageKinds),
  probability: z.int().min(0).max(100),
  forecastCategory: z.enum(forecastCategories).optional(),
})

/** How a file's columns become a record's fields: docs/import.md explains each part with an example. */
export const importMapSchema = z.strictObject({
  /** Column → the field or fields it fills. */
  columns: z.record(words, z.union([words, z.array(words).min(1).max(10)])),
  /** The field by which a record is recognised again, or the column whose text becomes its external key. */
  key: z.union([words, z.strictObject({ column: words })]).optional(),
  /** Column → cell as it stands in the file → what is meant. */
  aliases: z.record(words, z.record(z.string().max(500), z.string().max(500))).default({}),
  /** Cells that mean nothing. */
  empty: z.array(z.string().max(100)).max(100).default([]),
  /** How days are written: in all columns, or column by column. */
  dateFormat: z.union([dateFormat, z.record(words, dateFormat)]).default('year-first'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  /** Field → the same text for every row that says nothing itself. */
  constants: z.record(words, z.string().max(2000)).default({}),
  /** Field → texts with {Column} in them; the first whose columns all say something. */
  templates: z.record(words, z.union([words, z.array(words).min(1).max(10)])).default({}),
  /** Reference field → by what the other record is found. */
  references: z.record(words, reference).default({}),
  /** Column → cells whose rows are left out. */
  skip: z.record(words, z.array(z.string().max(500)).max(100)).default({}),
  encoding: words.optional(),
  separator: z.string().length(1).optional(),
  /** Takes off the apostrophes that our own export puts before what looks like a formula. */
  isFormulaSafe: z.boolean().default(false),
  /** Users: the first day of their membership in the team. */
  memberSince: z.string().refine(isDay).optional(),
  /** Opportunities: the pipeline by name; else the first. */
  pipeline: words.optional(),
  /** Opportunities: stages to make where the pipeline has none of that name; a pipeline that is missing is made of them. */
  createStages: z.array(stage).max(50).default([]),
  /** Opportunities: the open stage in which closed ones stood from openedOn; else the pipeline's first. */
  openedIn: words.optional(),
})
export type ImportMap = z.infer<typeof importMapSchema>
export type ImportMapInput = z.input<typeof importMapSchema>

/** Reads a map. Refuses unknown keys and wrong values, naming the place of the first problem. */
export function readImportMap(json: unknown): { ok: true; map: ImportMap } | { ok: false; place: string } {
  const read = importMapSchema.safeParse(json)
  if (read.success) return { ok: true, map: read.data }
  const [issue] = read.error.issues
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : []
  return { ok: false, place: [...(issue?.path ?? []), ...keys.slice(0, 1)].join('.') }
}
