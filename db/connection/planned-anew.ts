import { sql } from 'drizzle-orm'

/** By what a statement is known that is to be planned anew each time. */
export const PLANNED_ANEW = '/* planned anew */'

/**
 * Stands in a statement whose best plan depends on its values (whose rows: ten, or half the table). PostgreSQL else plans one
 * that is asked often once for all values, and read a million rows for somebody who has ten thousand.
 */
export const plannedAnew = sql`/* planned anew */`
