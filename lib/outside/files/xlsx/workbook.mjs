import { most, WorkbookFault } from './fault.mjs'
import { shownAs } from './numbers.mjs'
import { piecesOf } from './xml.mjs'
import { textOf } from './zip.mjs'

/**
 * Gives the parts of a workbook by name, as XML in pieces.
 * @param {string} path
 * @param {Map<string, import('./zip.mjs').Entry>} entries
 */
export function partsOf(path, entries) {
  return (/** @type {string} */ name) => {
    const entry = entries.get(name)
    return entry ? piecesOf(textOf(path, entry)) : null
  }
}

/**
 * Lists the sheets that a workbook shows, or all where it hides every one, and says whether it counts days from 1904. Refuses
 * (WorkbookFault) what is no workbook, and one with macros.
 * @param {(name: string) => AsyncGenerator<any> | null} part
 */
export async function readWorkbook(part) {
  const types = part('[Content_Types].xml')
  if (!types) throw new WorkbookFault('workbook_none')
  for await (const pieces of types)
    for (const piece of pieces)
      if (piece.open && /macroEnabled/i.test(piece.attributes().ContentType ?? ''))
        throw new WorkbookFault('workbook_macros')
  const book = part('xl/workbook.xml')
  if (!book) throw new WorkbookFault('workbook_none')
  const targets = await targetsOf(part('xl/_rels/workbook.xml.rels'))
  const sheets = []
  let is1904 = false
  for await (const pieces of book)
    for (const piece of pieces) {
      if (piece.open === 'workbookPr') is1904 = /^(1|true)$/i.test(piece.attributes().date1904 ?? '')
      if (piece.open !== 'sheet') continue
      const { name = '', id = '', state = 'visible' } = piece.attributes()
      const target = targets.get(id)
      if (target) sheets.push({ name, target, isHidden: state !== 'visible' })
    }
  const shown = sheets.filter(({ isHidden }) => !isHidden)
  return { is1904, sheets: shown.length > 0 ? shown : sheets }
}

/** @param {AsyncGenerator<any> | null} relations */
async function targetsOf(relations) {
  const targets = new Map()
  if (!relations) throw new WorkbookFault('workbook_broken')
  for await (const pieces of relations)
    for (const piece of pieces) {
      if (piece.open !== 'Relationship') continue
      const { Id = '', Target = '', Type = '' } = piece.attributes()
      if (Type.endsWith('/worksheet'))
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    }
  return targets
}

/**
 * Gives the texts that cells share, in their order; how they are to be read aloud is left out.
 * @param {AsyncGenerator<any> | null} part
 */
export async function sharedTexts(part) {
  const texts = []
  if (!part) return texts
  let [text, length, isText, spoken] = ['', 0, false, 0]
  for await (const pieces of part)
    for (const piece of pieces) {
      if (piece.open === 'si') text = ''
      else if (piece.open === 'rPh') spoken += 1
      else if (piece.close === 'rPh') spoken -= 1
      else if (piece.open === 't') isText = true
      else if (piece.close === 't') isText = false
      else if (piece.text !== undefined && isText && spoken === 0) text += piece.text
      else if (piece.close === 'si') {
        texts.push(text)
        length += text.length + 16
        if (length > most.texts) throw new WorkbookFault('workbook_too_large')
      }
    }
  return texts
}

/**
 * Says for every style of a cell how it shows numbers.
 * @param {AsyncGenerator<any> | null} part
 */
export async function numberStyles(part) {
  const codes = new Map()
  const styles = []
  if (!part) return styles
  let isCell = false
  for await (const pieces of part)
    for (const piece of pieces) {
      if (piece.open === 'numFmt') {
        const { numFmtId, formatCode } = piece.attributes()
        codes.set(Number(numFmtId), formatCode)
      } else if (piece.open === 'cellXfs') isCell = true
      else if (piece.close === 'cellXfs') isCell = false
      else if (piece.open === 'xf' && isCell) {
        const id = Number(piece.attributes().numFmtId ?? 0)
        styles.push(shownAs(id, codes.get(id)))
      }
    }
  return styles
}
