type Hook = () => void | Promise<void>

// On globalThis, since Next evaluates a module once per bundle, and the server that calls the hooks is outside of all.
declare global {
  var __loudouStop: Set<Hook> | undefined
  var __loudouClose: Set<Hook> | undefined
}

/**
 * Has `hook` run as soon as the process is asked to stop: to end live streams, to take no more jobs. Together the hooks
 * get 3 s. Gives a function that takes the hook back.
 */
export function onStop(hook: Hook): () => void {
  return join((globalThis.__loudouStop ??= new Set()), hook)
}

/** Has `hook` run when the last request is answered: to close the store. Gives a function that takes it back. */
export function onClose(hook: Hook): () => void {
  return join((globalThis.__loudouClose ??= new Set()), hook)
}

function join(hooks: Set<Hook>, hook: Hook): () => void {
  hooks.add(hook)
  return () => void hooks.delete(hook)
}
