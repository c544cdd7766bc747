/** The words of custom fields: administrators write them, so none stand here; what is sent is made of the fields. */
export const customWords: Record<string, string> = {}
