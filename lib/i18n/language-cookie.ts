/** Where a browser keeps the language that its user chose. */
export const languageCookie = 'loudou_language'
