/** Fetches what floats; called when something opens, and once the page has come to rest so that it opens at once. */
export const loadDialogPanel = () => import('./dialog-panel')
export const loadDrawerPanel = () => import('./drawer-panel')

/** Fetches every floating panel ahead of need; a failure is met again, and told, when one is opened. */
export async function loadPanels(): Promise<void> {
  await Promise.allSettled([
    loadDialogPanel(),
    loadDrawerPanel(),
    import('./menu-panel'),
    import('./popover-panel'),
  ])
}
