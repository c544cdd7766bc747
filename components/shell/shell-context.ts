'use client'

import { createContext, useContext } from 'react'

/** What a page may ask of the frame around it. */
export interface ShellActs {
  /** Opens quick create, at a kind where given. */
  create: (kind?: string) => void
  openPalette: () => void
}

const quiet: ShellActs = { create: () => undefined, openPalette: () => undefined }

export const ShellContext = createContext<ShellActs>(quiet)

/** Gives the frame's acts; outside a frame they do nothing. */
export function useShell(): ShellActs {
  return useContext(ShellContext)
}
