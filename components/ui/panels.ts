'use client'

import { lazily } from './lazily'

/** What floats over the page; none of it is part of a page's first load. */
export const DialogPanel = lazily(() => import('./dialog-panel'))
export const DrawerPanel = lazily(() => import('./drawer-panel'))
export const MenuPanel = lazily(() => import('./menu-panel'))
export const PopoverPanel = lazily(() => import('./popover-panel'))
