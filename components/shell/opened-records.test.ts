import { expect, test } from 'vitest'
import { noteOpened, readOpened } from './opened-records'

function storage(content: Record<string, string> = {}) {
  return {
    getItem: (key: string) => content[key] ?? null,
    setItem: (key: string, value: string) => {
      content[key] = value
    },
  }
}
const ref = (id: string) => ({ kind: 'customer', id })

test('what was opened last comes first, once, and twelve are kept', () => {
  const kept = storage()
  for (const id of ['a', 'b', 'a']) noteOpened(kept, 'u', ref(id))
  expect(readOpened(kept, 'u')).toEqual([ref('a'), ref('b')])
  for (let n = 0; n < 20; n++) noteOpened(kept, 'u', ref(`n${n}`))
  expect(readOpened(kept, 'u')).toHaveLength(12)
  expect(readOpened(kept, 'u')[0]).toEqual(ref('n19'))
})

test('another person of the same browser has a list of their own', () => {
  const kept = storage()
  noteOpened(kept, 'u', ref('a'))
  expect(readOpened(kept, 'v')).toEqual([])
})

test('what is broken, and a browser that keeps nothing, are an empty list', () => {
  for (const text of ['{', '"x"', 'null', '[1, "no ref", "../etc"]'])
    expect(readOpened(storage({ loudou_opened_u: text }), 'u')).toEqual([])
  const full = {
    getItem: () => {
      throw new Error('denied')
    },
    setItem: () => {
      throw new Error('full')
    },
  }
  expect(readOpened(full, 'u')).toEqual([])
  expect(() => noteOpened(full, 'u', ref('a'))).not.toThrow()
})
