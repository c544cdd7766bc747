type Go = () => void

const unsaved = new Set<object>()
let ask: ((go: Go) => void) | null = null

/** Says that something is written and not saved, until the function that this gives is called. */
export function holdUnsaved(): () => void {
  const held = {}
  unsaved.add(held)
  return () => void unsaved.delete(held)
}

/** Leaves what is open: at once, or once whoever wrote something unsaved there says that it may go. */
export function leaveWith(go: Go) {
  if (unsaved.size > 0 && ask) ask(go)
  else go()
}

/** Asks on behalf of everything unsaved; one asks at a time. Gives the function that stops. */
export function hearLeaving(asker: (go: Go) => void): () => void {
  ask = asker
  return () => {
    if (ask === asker) ask = null
  }
}
