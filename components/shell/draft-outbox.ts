/** Something written on this device that the server has not yet acknowledged. */
export interface Draft {
  /** The idempotency key: made with the draft, kept through every attempt. */
  key: string
  kind: string
  values: Record<string, string>
  /** Names of the records that the values point to, by their ids. */
  labels?: Record<string, string>
  state: 'writing' | 'waiting' | 'refused'
  /** Why it was refused, in words; and which fields are at fault. */
  reason?: string
  faults?: Record<string, string>
}

/** What the server said; a throw means that nothing was heard and the same key is tried again. */
export type SendAnswer = { sent: true } | { sent: false; reason: string; faults?: Record<string, string> }
export type SendDraft = (draft: Draft) => Promise<SendAnswer>

export interface Outbox {
  drafts: Draft[]
  /** Keys that were acknowledged: never sent again, whatever a stale tab still holds. */
  sent: string[]
}

/** The part of localStorage that the outbox needs. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem'>

const REMEMBERED = 200

/** Reads a person's outbox; refuses unreadable text by starting empty. */
export function readOutbox(store: DraftStore, owner: string): Outbox {
  try {
    const found = JSON.parse(store.getItem(nameOf(owner)) ?? '') as Partial<Outbox>
    return { drafts: found.drafts ?? [], sent: found.sent ?? [] }
  } catch {
    return { drafts: [], sent: [] }
  }
}

/** Keeps a draft, replacing the one of the same key; refuses a key that was already acknowledged. */
export function keepDraft(store: DraftStore, owner: string, draft: Draft) {
  const box = readOutbox(store, owner)
  if (box.sent.includes(draft.key)) return
  write(store, owner, { ...box, drafts: [...without(box.drafts, draft.key), draft] })
}

/** Throws a draft away; a draft already on its way may still arrive. */
export function dropDraft(store: DraftStore, owner: string, key: string) {
  const box = readOutbox(store, owner)
  write(store, owner, { ...box, drafts: without(box.drafts, key) })
}

/**
 * Sends every waiting draft in the order written and gives those that were answered. Stops at the first that got
 * no answer; must run under one lock for the device, so that two tabs never send the same key side by side.
 */
export async function sendWaiting(
  store: DraftStore,
  owner: string,
  send: SendDraft,
): Promise<{ draft: Draft; answer: SendAnswer }[]> {
  const answered: { draft: Draft; answer: SendAnswer }[] = []
  for (;;) {
    const draft = readOutbox(store, owner).drafts.find((one) => one.state === 'waiting')
    if (!draft) return answered
    let answer: SendAnswer
    try {
      answer = await send(draft)
    } catch {
      return answered
    }
    settle(store, owner, draft, answer)
    answered.push({ draft, answer })
  }
}

function settle(store: DraftStore, owner: string, draft: Draft, answer: SendAnswer) {
  const box = readOutbox(store, owner)
  const rest = without(box.drafts, draft.key)
  if (answer.sent) write(store, owner, { drafts: rest, sent: [...box.sent, draft.key].slice(-REMEMBERED) })
  else {
    const { reason, faults } = answer
    write(store, owner, { ...box, drafts: [...rest, { ...draft, state: 'refused', reason, faults }] })
  }
}

function without(drafts: Draft[], key: string) {
  return drafts.filter((draft) => draft.key !== key)
}

function write(store: DraftStore, owner: string, box: Outbox) {
  store.setItem(nameOf(owner), JSON.stringify(box))
}

/** Each person has a box of their own, so that a shared phone never sends one's drafts in another's name. */
export function nameOf(owner: string): string {
  return `loudou_outbox:${owner}`
}
