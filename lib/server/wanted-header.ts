/** Under which name a page hears its own address, to be come back to after signing in; whatever a client sent there is gone. */
export const wantedHeader = 'x-loudou-wanted'
