import { DialogPanel, DrawerPanel, MenuPanel, PopoverPanel } from './panels'

/** Fetches everything that floats ahead of need, so that it opens at once; what fails is fetched when opened. */
export async function loadPanels(): Promise<void> {
  await Promise.all([DialogPanel, DrawerPanel, MenuPanel, PopoverPanel].map((panel) => panel.preload()))
}
