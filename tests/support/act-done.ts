import { Rollback, type Store, type Writer } from '@/db'
import type { Outcome } from '@/lib/domain/refusals'

/** Does an act in one transaction as a door does it: what is refused is taken back whole. */
export async function actDone<V>(
  store: Store,
  act: (tx: Writer) => Promise<Outcome<V>>,
): Promise<Outcome<V>> {
  const attempt = store.write(async (tx) => {
    const outcome = await act(tx)
    if (!outcome.ok) throw new Rollback(outcome)
    return outcome
  })
  return attempt.catch((fault: unknown) => {
    if (fault instanceof Rollback) return fault.value as Outcome<V>
    throw fault
  })
}
