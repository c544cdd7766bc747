/** What a page is given of its address. */
export type Search = Promise<Record<string, string | string[] | undefined>>

/** Gives it as the parameters of an address, repeated ones in their order. */
export async function queryOf(search: Search): Promise<URLSearchParams> {
  const pairs = Object.entries(await search).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  )
  return new URLSearchParams(pairs)
}
