/** Links by which somebody chooses a password, and how long each lasts, in milliseconds. */
export const linkLasts = { password_reset: 3_600_000, invitation: 7 * 24 * 3_600_000 } as const
export type LinkPurpose = keyof typeof linkLasts
