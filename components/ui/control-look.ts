/** The look of everything that can be filled in: a 3:1 border, cinnabar while invalid. */
export const controlLook =
  'w-full min-w-0 rounded border border-edge bg-raised px-3 text-14 text-ink transition-colors hover:border-ink-3 focus-visible:outline-offset-0 disabled:bg-sunk disabled:text-ink-3 read-only:bg-sunk aria-invalid:border-cinnabar aria-invalid:outline-cinnabar pointer-coarse:text-16'
