/** Fills {contact}, {product} and {n} of a text. */
export function filled(text: string, values: { contact: string; product: string; n: number }): string {
  return text
    .replaceAll('{contact}', values.contact)
    .replaceAll('{product}', values.product)
    .replaceAll('{n}', String(values.n))
}
