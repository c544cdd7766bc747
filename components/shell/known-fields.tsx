'use client'

import type { ReactNode } from 'react'
import { type LearnedFields, learnFields } from '@/lib/records/learned-fields'

/** Lets everything below know the fields that this workspace has added to its records. */
export function KnownFields({ learned, children }: { learned: LearnedFields; children: ReactNode }) {
  // While drawing, and not after: what stands below asks for the fields at once. The same mark changes nothing.
  learnFields(learned)
  return children
}
