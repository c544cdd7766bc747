declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a migrated and empty database, made once in a run; each test copies it. */
    template: string
  }
}

/** When its migrations were applied. */
export const TEMPLATE_MADE_AT = 1_795_000_000_000
