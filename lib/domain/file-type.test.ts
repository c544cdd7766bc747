import { expect, test } from 'vitest'
import { fileType } from './file-type'

const bytes = (latin: string) => Buffer.from(latin, 'latin1')
const zip = (rest: string) => bytes(`PK\x03\x04${'\0'.repeat(26)}${rest}`)

test.each([
  ['application/pdf', bytes('%PDF-1.7\n%\xe2\xe3')],
  ['image/png', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
  ['image/jpeg', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
  ['image/gif', bytes('GIF89a\x01\0')],
  ['image/webp', bytes('RIFF\x10\0\0\0WEBPVP8 ')],
  ['image/heic', bytes('\0\0\0\x18ftypheic\0')],
  ['video/mp4', bytes('\0\0\0\x18ftypisom\0')],
  ['application/x-ole-storage', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0')],
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    zip('[Content_Types].xml word/document.xml'),
  ],
  [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    zip('[Content_Types].xml xl/workbook.xml'),
  ],
  ['application/vnd.oasis.opendocument.text', zip('mimetypeapplication/vnd.oasis.opendocument.textPK')],
  ['application/zip', zip('photos/a.jpg')],
  ['text/plain', Buffer.from('报价单\t2026\r\n')],
  ['text/plain', bytes('\xff\xfea\0')],
  ['application/octet-stream', bytes('\x01\x02\x03')],
  ['application/octet-stream', bytes('')],
])('%s is known by its first bytes', (type, start) => {
  expect(fileType(start)).toBe(type)
})

test('what a browser would draw or run is text and nothing else', () => {
  for (const text of [
    '<!doctype html><script>alert(1)</script>',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '<?xml version="1.0"?><svg/>',
    'alert(1)',
  ])
    expect(fileType(Buffer.from(text))).toBe('text/plain')
})
