/** How far a lead has come; it becomes `converted` by its own act and in no other way. */
export const leadStatuses = ['new', 'contacted', 'qualified', 'unqualified', 'converted'] as const
