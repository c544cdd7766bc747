/**
 * A comment within a statement whose best plan depends on its values (whose rows: ten or half the table). PostgreSQL else
 * plans a statement that is asked often once for all values, and read a million rows for somebody who has ten thousand.
 */
export const PLANNED_ANEW = '/* planned anew */'
