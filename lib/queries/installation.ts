import { type Reader, workspace } from '@/db'

export interface Installation {
  name: string
  isDemo: boolean
}

/** Gives whose installation this is; null while nobody has set it up. Known to everybody who can open its address. */
export async function installation(reader: Reader): Promise<Installation | null> {
  const [row] = await reader.select({ name: workspace.name, isDemo: workspace.isDemo }).from(workspace)
  return row ?? null
}
