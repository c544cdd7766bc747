import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { settled } from './settled'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds against WCAG 2.2 AA and good practice on a page that has come to rest, as sentences. `rules` asks for
 * those alone, as where only the colours have changed.
 */
export async function flaws(page: Page, rules?: string[]): Promise<string[]> {
  await settled(page)
  const asked = rules ? { type: 'rule' as const, values: rules } : { type: 'tag' as const, values: TAGS }
  const { violations } = await new AxeBuilder({ page })
    // In one step: no page has a frame, and what was in order need not be told, which takes three quarters of the time.
    .setLegacyMode(true)
    .options({ runOnly: asked, resultTypes: ['violations'] })
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  )
}
