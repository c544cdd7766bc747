'use client'

import { createContext, useContext } from 'react'
import type { Surroundings } from '@/lib/records/surroundings'

export const SurroundingsContext = createContext<Surroundings | null>(null)

/** Gives who looks, when and where; refuses (throws) outside of a provider. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext)
  if (!surroundings) throw new Error('useSurroundings outside of its provider')
  return surroundings
}
