import type { SaxesTagPlain } from 'saxes'
import { FileRefusal } from '../apart/file-refusal.ts'
import { addressOf, most, placeOf, type Sheet, type SheetRow } from './workbook.ts'

type Cell = { column: number; row: number; type: string; value: string; isFormula: boolean }

/** Hears the XML of one sheet and keeps its cells as text. */
export class SheetReader {
  readonly sheet: Sheet
  readonly #strings: readonly string[]
  readonly #rows = new Map<number, SheetRow>()
  #cell: Cell | null = null
  #hears = false
  #row = 0
  #isRowHidden = false
  /** Ranges of hidden columns, from 0: a sheet may hide all that follow its last, whether or not they hold anything. */
  readonly #hiddenColumns: { first: number; last: number }[] = []

  constructor(name: string, strings: readonly string[]) {
    this.sheet = { name, rows: [], formulas: [], merged: [], hiddenParts: { rows: [], columns: [] } }
    this.#strings = strings
  }

  open({ name, attributes }: SaxesTagPlain): void {
    const tag = name.slice(name.indexOf(':') + 1)
    if (tag === 'col' && isOn(attributes.hidden) && this.#hiddenColumns.length < most.columns)
      this.#hiddenColumns.push({ first: Number(attributes.min) - 1, last: Number(attributes.max) - 1 })
    if (tag === 'row') {
      this.#row = Number(attributes.r ?? this.#row + 1)
      this.#isRowHidden = isOn(attributes.hidden)
    }
    if (tag === 'c') this.#begin(attributes)
    if (tag === 'f' && this.#cell) this.#cell.isFormula = true
    if (tag === 'mergeCell' && attributes.ref && this.sheet.merged.length < 1000)
      this.sheet.merged.push(attributes.ref)
    this.#hears = this.#cell !== null && (tag === 'v' || tag === 't')
  }

  text(text: string): void {
    if (this.#hears && this.#cell) this.#cell.value += text
  }

  close({ name }: SaxesTagPlain): void {
    const tag = name.slice(name.indexOf(':') + 1)
    if (tag === 'v' || tag === 't') this.#hears = false
    if (tag === 'c' && this.#cell) this.#keep(this.#cell)
    if (tag === 'sheetData') this.#end()
  }

  #end(): void {
    const { rows, hiddenParts } = this.sheet
    rows.push(...[...this.#rows.values()].sort((a, b) => a.at - b.at))
    const widest = rows.reduce((width, { cells }) => Math.max(width, cells.length), 0)
    for (let at = 0; at < widest; at += 1)
      if (
        this.#hiddenColumns.some(({ first, last }) => at >= first && at <= last) &&
        rows.some(({ cells }) => cells[at])
      )
        hiddenParts.columns.push(at)
  }

  #begin(attributes: Record<string, string>): void {
    const place = placeOf(attributes.r ?? '')
    const column = place?.column ?? this.#rows.get(this.#row)?.cells.length ?? 0
    const row = place?.row ?? this.#row
    if (column >= most.columns)
      throw new FileRefusal(
        `The sheet “${this.sheet.name}” goes on to column ${addressOf(column, row)}; at most ${most.columns} columns are read.`,
      )
    this.#cell = { column, row, type: attributes.t ?? 'n', value: '', isFormula: false }
  }

  #keep({ column, row, type, value, isFormula }: Cell): void {
    this.#cell = null
    const text =
      type === 's'
        ? (this.#strings[Number(value)] ?? '')
        : type === 'b'
          ? value === '1'
            ? 'yes'
            : 'no'
          : value
    const address = addressOf(column, row)
    if (text.length > most.characters)
      throw new FileRefusal(
        `Cell ${address} holds more than ${most.characters.toLocaleString('en-GB')} characters. Shorten it.`,
      )
    if (isFormula) this.sheet.formulas.push(address)
    if (text === '') return
    const kept = this.#rows.get(row) ?? { at: row, cells: [] }
    if (this.#isRowHidden && !this.#rows.has(row)) this.sheet.hiddenParts.rows.push(row)
    while (kept.cells.length < column) kept.cells.push('')
    kept.cells[column] = text
    this.#rows.set(row, kept)
    if (this.#rows.size > most.rows)
      throw new FileRefusal(
        `The sheet “${this.sheet.name}” has more than ${most.rows.toLocaleString('en-GB')} rows.`,
      )
  }
}

/** Whether an attribute that is true or false is true. */
function isOn(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true'
}
