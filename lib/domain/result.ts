/** What an act or a reading answers: a value, or a refusal whose snake_case code is also a message key. */
export type Result<Value, Refusal extends string> =
  { ok: true; value: Value } | { ok: false; refusal: Refusal }

/** Gives a result that holds a value. */
export function accepted<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

/** Gives a result that says no, and why. */
export function refused<Refusal extends string>(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal }
}
