/** How many of a file's first bytes tell its type. */
export const TELLING_BYTES = 8192

const UNKNOWN = 'application/octet-stream'
const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** How files of a type begin, as Latin-1. */
const SIGNS: readonly (readonly [type: string, sign: RegExp])[] = [
  ['application/pdf', /^%PDF-/],
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['image/tiff', /^(?:II\*\0|MM\0\*)/],
  ['image/heic', /^[^]{4}ftyp(?:he[a-z][a-z]|mif1)/],
  ['audio/mp4', /^[^]{4}ftypM4A/],
  ['video/quicktime', /^[^]{4}ftypqt/],
  ['video/mp4', /^[^]{4}ftyp/],
  ['audio/mpeg', /^ID3[\x02-\x04]/],
  ['audio/amr', /^#!AMR/],
  ['audio/wav', /^RIFF[^]{4}WAVE/],
  ['application/x-ole-storage', /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/],
  ['application/vnd.rar', /^Rar!\x1a\x07/],
  ['application/x-7z-compressed', /^7z\xbc\xaf'\x1c/],
  ['application/gzip', /^\x1f\x8b/],
]
/** Which part makes a zip an office document. */
const OFFICE_PARTS = [
  ['word/', `${OFFICE}.wordprocessingml.document`],
  ['xl/', `${OFFICE}.spreadsheetml.sheet`],
  ['ppt/', `${OFFICE}.presentationml.presentation`],
] as const

/**
 * Says what a file is by its first bytes, and never by what anybody calls it. HTML, SVG and scripts are text like any other:
 * no browser is to be told to draw or run them. What it does not know is bytes and nothing more.
 */
export function fileType(start: Uint8Array): string {
  const text = Buffer.from(start.buffer, start.byteOffset, start.byteLength).toString('latin1')
  if (text.startsWith('PK\x03\x04')) return zipType(text)
  const found = SIGNS.find(([, sign]) => sign.test(text))
  if (found) return found[0]
  return isText(text) ? 'text/plain' : UNKNOWN
}

function zipType(text: string): string {
  const opened = /^mimetype(application\/vnd\.oasis\.opendocument\.[a-z]+)/.exec(text.slice(30))
  if (opened?.[1]) return opened[1]
  return OFFICE_PARTS.find(([part]) => text.includes(part))?.[1] ?? 'application/zip'
}

/** Text in any encoding has no control characters but those that divide it; UTF-16 says what it is. */
function isText(text: string): boolean {
  if (text === '') return false
  if (text.startsWith('\xff\xfe') || text.startsWith('\xfe\xff')) return true
  return ![...text].some((character) => isControl(character.charCodeAt(0)))
}

function isControl(code: number): boolean {
  return (code < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(code)) || code === 0x7f
}
