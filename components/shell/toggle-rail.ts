import { setPreference } from './set-preference'

/** Folds an open rail and opens a folded one; where nothing was chosen the width of the screen tells which it is. */
export function toggleRail() {
  const chosen = document.documentElement.dataset.rail
  const folded = chosen ? chosen === 'folded' : matchMedia('(width < 68.75rem)').matches
  setPreference('rail', folded ? 'open' : 'folded')
}
