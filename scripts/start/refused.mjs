/** A reason not to go on, written for the person at the console: it is printed without a stack. */
export class Refused extends Error {}
