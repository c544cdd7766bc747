import { createReadStream } from 'node:fs'

/** The encodings that are told apart; a map may name any other that the decoder knows. */
export type DetectedEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252'

const SAMPLE = 64 * 1024

/**
 * Says in which encoding a text file is written: by its byte order mark; UTF-16 without one by where its zero bytes
 * stand; UTF-8 where every byte of the file fits; GB18030 where the bytes fit and mostly make common characters; else
 * Windows-1252, which holds Latin-1 and fits anything. Reads the whole file once, in pieces. Refuses (throws) what
 * cannot be read.
 */
export async function detectEncoding(path: string): Promise<DetectedEncoding> {
  let first: Buffer | null = null
  let isUtf8 = true
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const chinese = new ChinesePairs()
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (!first) {
      first = chunk
      const marked = byMark(chunk) ?? byZeros(chunk)
      if (marked) return marked
    }
    isUtf8 &&= fits(utf8, chunk)
    chinese.read(chunk)
  }
  if (isUtf8 && fits(utf8, null)) return 'utf-8'
  return chinese.areLikely ? 'gb18030' : 'windows-1252'
}

function byMark(start: Buffer): DetectedEncoding | null {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8'
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : null
}

/**
 * Commas, digits and line ends have a zero byte in UTF-16, always on the same side. In Latin text that is every other
 * byte; in Chinese text fewer, but then the bytes are no UTF-8. A stray zero byte in UTF-8 is neither.
 */
function byZeros(start: Buffer): DetectedEncoding | null {
  const zeros = [0, 0]
  const sample = start.subarray(0, SAMPLE)
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const isUtf8 = fits(new TextDecoder('utf-8', { fatal: true }), sample)
  if (even + odd < sample.length * (isUtf8 ? 0.25 : 0.005)) return null
  if (odd > 9 * even) return 'utf-16le'
  return even > 9 * odd ? 'utf-16be' : null
}

function fits(decoder: TextDecoder, chunk: Buffer | null): boolean {
  try {
    if (chunk) decoder.decode(chunk, { stream: true })
    else decoder.decode()
    return true
  } catch {
    return false
  }
}

/** Reads bytes as GB18030 and counts how many characters are common ones: é and ü before a letter make rare ones. */
class ChinesePairs {
  #pending: number[] = []
  #isBroken = false
  #common = 0
  #rare = 0

  read(chunk: Buffer): void {
    if (this.#isBroken) return
    for (const byte of chunk) this.#take(byte)
  }

  get areLikely(): boolean {
    return !this.#isBroken && this.#pending.length === 0 && this.#common > this.#rare
  }

  #take(byte: number): void {
    const [lead, second, third] = this.#pending
    if (lead === undefined) {
      if (byte >= 0x80) this.#pending = [byte]
    } else if (second === undefined) this.#second(lead, byte)
    else if (third === undefined) this.#pending.push(byte)
    else {
      if (third < 0x81 || byte < 0x30 || byte > 0x39) this.#isBroken = true
      // A digit after one foreign letter, and again after the next: no Western text is written so.
      this.#common += 1
      this.#pending = []
    }
  }

  #second(lead: number, byte: number): void {
    if (lead === 0x80 || lead === 0xff || byte < 0x30 || byte === 0x7f || byte === 0xff || isBetween(byte))
      this.#isBroken = true
    else if (byte <= 0x39) {
      this.#pending.push(byte)
      return
    } else if (byte >= 0xa1 && lead >= 0xa1 && lead <= 0xf7) this.#common += 1
    else this.#rare += 1
    this.#pending = []
  }
}

function isBetween(byte: number): boolean {
  return byte > 0x39 && byte < 0x40
}
