/** The call cannot be understood: exit 2. */
export class Usage extends Error {}
