import { sortKey } from './pinyin-key'

/**
 * Gives a name as it can stand before the @ of an address: Anna O'Neill → anna.o.neill, 王小明 → wang.xiao.ming. Refuses
 * with null what has neither letters nor digits of the Latin alphabet.
 */
export function addressName(name: string): string | null {
  const [sounds = ''] = sortKey(name, 'person').split('\t')
  const parts = sounds.split(/[^a-z0-9]+/).filter(Boolean)
  return parts.length > 0 ? parts.join('.').slice(0, 64).replace(/\.$/, '') : null
}
