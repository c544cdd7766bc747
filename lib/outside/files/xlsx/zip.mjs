import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { StringDecoder } from 'node:string_decoder'
import { createInflateRaw } from 'node:zlib'
import { most, WorkbookFault } from './fault.mjs'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LONGEST_END = 22 + 65_535
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
// How the name of the stream of an encrypted package stands in such a file.
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

/** @typedef {{ method: number, packed: number, at: number }} Entry */

/**
 * Lists what a zip file holds, by its directory at the end. Refuses (WorkbookFault) what is no zip file: older workbooks, encrypted
 * ones, and everything else.
 * @param {string} path
 * @returns {Promise<Map<string, Entry>>}
 */
export async function entriesOf(path) {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const head = Buffer.alloc(Math.min(size, 1024 * 1024))
    await file.read(head, 0, head.length, 0)
    if (head.subarray(0, 4).equals(OLE))
      throw new WorkbookFault(head.includes(ENCRYPTED) ? 'workbook_encrypted' : 'workbook_old')
    if (head.length < 4 || head.readUInt32LE(0) !== 0x04034b50) throw new WorkbookFault('workbook_none')
    const tail = Buffer.alloc(Math.min(size, LONGEST_END))
    await file.read(tail, 0, tail.length, size - tail.length)
    let end = tail.length - 22
    while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1
    if (end < 0) throw new WorkbookFault('workbook_broken')
    const [count, length, at] = [
      tail.readUInt16LE(end + 10),
      tail.readUInt32LE(end + 12),
      tail.readUInt32LE(end + 16),
    ]
    if (count > most.entries || at + length > size) throw new WorkbookFault('workbook_broken')
    const directory = Buffer.alloc(length)
    await file.read(directory, 0, length, at)
    return readDirectory(directory, count)
  } finally {
    await file.close()
  }
}

/**
 * @param {Buffer} directory
 * @param {number} count
 */
function readDirectory(directory, count) {
  const entries = new Map()
  for (let place = 0, n = 0; n < count; n += 1) {
    if (place + 46 > directory.length || directory.readUInt32LE(place) !== ENTRY)
      throw new WorkbookFault('workbook_broken')
    const [flags, method] = [directory.readUInt16LE(place + 8), directory.readUInt16LE(place + 10)]
    const packed = directory.readUInt32LE(place + 20)
    const nameLength = directory.readUInt16LE(place + 28)
    const more = directory.readUInt16LE(place + 30) + directory.readUInt16LE(place + 32)
    const name = directory.toString('utf8', place + 46, place + 46 + nameLength)
    if (flags & 1) throw new WorkbookFault('workbook_encrypted')
    entries.set(name.replaceAll('\\', '/').replace(/^\//, ''), {
      method,
      packed,
      at: directory.readUInt32LE(place + 42),
    })
    place += 46 + nameLength + more
  }
  return entries
}

let inflated = 0

/**
 * Gives the text of an entry, piece by piece. Refuses (WorkbookFault) what is packed in another way, is broken, or with all before
 * it unpacks to more than the limit.
 * @param {string} path
 * @param {Entry} entry
 */
export async function* textOf(path, entry) {
  if (entry.method !== 0 && entry.method !== 8) throw new WorkbookFault('workbook_broken')
  const file = await open(path)
  const header = Buffer.alloc(30)
  await file.read(header, 0, 30, entry.at)
  await file.close()
  const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (entry.packed === 0) return
  const packed = createReadStream(path, { start, end: start + entry.packed - 1 })
  const bytes = entry.method === 8 ? packed.pipe(createInflateRaw()) : packed
  packed.on('error', (fault) => bytes.destroy(fault))
  const decoder = new StringDecoder('utf8')
  try {
    for await (const chunk of bytes) {
      inflated += chunk.length
      if (inflated > most.inflated) throw new WorkbookFault('workbook_too_large')
      yield decoder.write(chunk)
    }
    yield decoder.end()
  } catch (fault) {
    throw fault instanceof WorkbookFault ? fault : new WorkbookFault('workbook_broken')
  } finally {
    packed.destroy()
  }
}
