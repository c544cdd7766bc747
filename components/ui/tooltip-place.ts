export interface Box {
  left: number
  top: number
  width: number
  height: number
}

const GAP = 6
const MARGIN = 8

/** Gives where a tooltip stands, in pixels: under its owner, above it where there is no room, never off the screen. */
export function placeTooltip(owner: Box, tip: { width: number; height: number }, screen: Box) {
  const below = owner.top + owner.height + GAP
  const fits = below + tip.height + MARGIN <= screen.height
  const top = fits ? below : owner.top - tip.height - GAP
  const centred = owner.left + owner.width / 2 - tip.width / 2
  const left = Math.max(MARGIN, Math.min(centred, screen.width - tip.width - MARGIN))
  return { left: Math.round(left), top: Math.round(Math.max(MARGIN, top)) }
}
