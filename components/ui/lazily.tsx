'use client'

import { type ComponentType, useSyncExternalStore } from 'react'

/**
 * Makes a component that is fetched when first shown, or before by `preload()`; once fetched it shows at once.
 * Not React.lazy: React holds back what suspended for up to 300 ms, and a click must be answered within 100.
 * On the server, until then and when fetching failed, `Meanwhile` is shown, or nothing; showing it again tries again.
 */
export function lazily<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  Meanwhile?: ComponentType<P>,
) {
  let Loaded: ComponentType<P> | null = null
  let loading = false
  const waiting = new Set<() => void>()

  async function preload(): Promise<void> {
    if (Loaded || loading) return
    loading = true
    try {
      Loaded = (await load()).default
      waiting.forEach((tell) => tell())
    } catch {
      // Offline, or the server was upgraded meanwhile: the next showing asks again.
    } finally {
      loading = false
    }
  }
  function subscribe(tell: () => void) {
    waiting.add(tell)
    void preload()
    return () => void waiting.delete(tell)
  }
  function Lazily(props: P) {
    const Shown = useSyncExternalStore(
      subscribe,
      () => Loaded,
      () => null,
    )
    if (Shown) return <Shown {...props} />
    return Meanwhile ? <Meanwhile {...props} /> : null
  }
  return Object.assign(Lazily, { preload })
}
