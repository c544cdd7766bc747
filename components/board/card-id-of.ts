/** Gives the id of the card that an event came from, or null. */
export function cardIdOf(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest('[data-opportunity-id]') : null
  return element?.getAttribute('data-opportunity-id') ?? null
}
