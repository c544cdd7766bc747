export interface Spelled {
  text: string
  pinyin: string
}

/** Reads a list such as '岚lan 栎li' into characters with their pinyin; refuses a word without pinyin. */
export function spelled(list: string): Spelled[] {
  return list.split(' ').map((word) => {
    const found = /^(\p{Script=Han}+)([a-z]+)$/u.exec(word)
    if (!found?.[1] || !found[2]) throw new Error(`No pinyin: ${word}`)
    return { text: found[1], pinyin: found[2] }
  })
}
