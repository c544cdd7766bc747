/** How many days a bearer token may live, as offered; 0 is for ever. */
export const tokenDays = [30, 90, 365, 0] as const
export type TokenDays = (typeof tokenDays)[number]
