import { most, WorkbookFault } from './fault.mjs'
import { numberText } from './numbers.mjs'

/** @typedef {{ top: number, left: number, bottom: number, right: number }} Merge */

/**
 * Lists the ranges of a sheet whose cells are joined.
 * @param {AsyncGenerator<any>} part
 * @returns {Promise<Merge[]>}
 */
export async function mergesOf(part) {
  const merges = []
  for await (const pieces of part)
    for (const piece of pieces) {
      if (piece.open !== 'mergeCell') continue
      const [from, to] = (piece.attributes().ref ?? '').split(':').map(placeOf)
      if (!from || !to) continue
      merges.push({
        top: from.row,
        left: from.column,
        bottom: to.row,
        right: Math.min(to.column, most.columns),
      })
      if (merges.length > most.merges) throw new WorkbookFault('workbook_too_large')
    }
  return merges
}

/**
 * Gives the rows of a sheet that hold anything: their number and their cells as text. Joined cells all say what the first one says.
 * Refuses (WorkbookFault) more columns than records have.
 * @param {AsyncGenerator<any>} part
 * @param {{ texts: string[], styles: any[], is1904: boolean, merges: Merge[] }} book
 */
export async function* rowsOf(part, { texts, styles, is1904, merges }) {
  const joined = new JoinedCells(merges)
  let [row, column] = [0, 0]
  let [cells, cell, value, isValue] = [[], null, '', false]
  for await (const pieces of part)
    for (const piece of pieces) {
      if (piece.open === 'row') {
        const given = Number(piece.attributes().r)
        row = Number.isInteger(given) && given > row ? given : row + 1
        ;[cells, column] = [[], 0]
      } else if (piece.open === 'c') {
        cell = piece.attributes()
        column = placeOf(cell.r ?? '')?.column ?? column + 1
        if (column > most.columns) throw new WorkbookFault('workbook_too_wide')
        value = ''
      } else if (piece.open === 'v' || piece.open === 't') isValue = true
      else if (piece.close === 'v' || piece.close === 't') isValue = false
      else if (piece.text !== undefined && isValue && value.length < most.tag) value += piece.text
      else if (piece.close === 'c' && cell) {
        const text = textOfCell(cell, value, texts, styles, is1904)
        if (text !== '') cells[column - 1] = text
        cell = null
      } else if (piece.close === 'row') {
        joined.fill(row, cells)
        const whole = Array.from(cells, (text) => text ?? '')
        if (whole.some((text) => text.trim() !== '')) yield { row, cells: whole }
      }
    }
}

/**
 * @param {Record<string, string>} cell
 * @param {string} value
 * @param {string[]} texts
 * @param {any[]} styles
 * @param {boolean} is1904
 */
function textOfCell({ t = 'n', s }, value, texts, styles, is1904) {
  if (t === 's') return texts[Number(value)] ?? ''
  if (t === 'b') return value === '1' ? 'true' : 'false'
  if (t !== 'n') return value
  return value === '' ? '' : numberText(value, styles[Number(s ?? 0)] ?? 'plain', is1904)
}

/** Joined ranges, of which only those are kept in mind that the present row meets. */
class JoinedCells {
  #waiting
  /** @type {{ merge: Merge, text: string }[]} */
  #open = []

  /** @param {Merge[]} merges */
  constructor(merges) {
    this.#waiting = [...merges].sort((a, b) => a.top - b.top)
  }

  /**
   * @param {number} row
   * @param {(string | undefined)[]} cells
   */
  fill(row, cells) {
    this.#open = this.#open.filter(({ merge }) => merge.bottom >= row)
    while (this.#waiting[0] && this.#waiting[0].top <= row) {
      const merge = this.#waiting.shift()
      if (merge.bottom >= row)
        this.#open.push({ merge, text: (merge.top === row && cells[merge.left - 1]) || '' })
    }
    for (const { merge, text } of this.#open)
      if (text !== '')
        for (let column = merge.left; column <= merge.right; column += 1) cells[column - 1] = text
  }
}

/** @param {string} reference */
function placeOf(reference) {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference)
  if (!found) return null
  let column = 0
  for (const letter of found[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { column, row: Number(found[2]) }
}
