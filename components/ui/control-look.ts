/** The look of what takes text and is for reading only just now. */
export const readOnlyLook = 'read-only:bg-sunk read-only:text-ink-2'

/** The look of everything that can be filled in: a 3:1 border, cinnabar while invalid. */
export const controlLook =
  'w-full min-w-0 rounded border border-edge bg-raised px-3 text-14 text-ink transition-colors hover:border-ink-3 focus-visible:outline-offset-0 disabled:bg-sunk disabled:text-ink-3 aria-invalid:border-cinnabar aria-invalid:outline-cinnabar pointer-coarse:text-16'
