import { openRecord } from '@/components/shell/use-open-record'

/** Opens an opportunity beside what is shown. */
export const openOpportunity = (id: string) => openRecord({ kind: 'opportunity', id })

/** The cards in the document are those that may have to go: others come with the page that loads them. */
export function shownCards(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-opportunity-id]')].map(
    (card) => card.dataset.opportunityId ?? '',
  )
}
