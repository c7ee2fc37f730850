import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import type { Kind } from './reading/file-kinds.ts'

type Cells = Record<string, string | number>

const headers: Record<Kind, readonly string[]> = {
  establishments:
    'URN|LA (code)|LA (name)|EstablishmentNumber|EstablishmentName|TypeOfEstablishment (code)|TypeOfEstablishment (name)|EstablishmentStatus (code)|EstablishmentStatus (name)|CloseDate|PhaseOfEducation (code)|PhaseOfEducation (name)|NumberOfPupils|UKPRN|LastChangedDate|Street|Locality|Address3|Town|County (name)|Postcode|Easting|Northing|RSCRegion (name)'.split(
      '|',
    ),
  groups:
    'Group UID|Group ID|Group Name|Companies House Number|Group Type (code)|Group Type|Closed Date|Open date|Incorporated on (open date)|Group Status (code)|Group Status|Group Street|Group Locality|Group Address 3|Group Town|Group County|Group Postcode|UKPRN'.split(
      '|',
    ),
  links:
    '|URN|Group UID|Group ID|Group Name|Companies House Number|Group Type (code)|Group Type|Closed Date|Open date|Incorporated on (open date)|Group Status (code)|Group Status|Joined date|EstablishmentName|TypeOfEstablishment (code)|TypeOfEstablishment (name)|PhaseOfEducation (code)|PhaseOfEducation (name)|LA (code)|LA (name)'.split(
      '|',
    ),
}

const usual: Record<Kind, Cells> = {
  establishments: {
    'LA (code)': 999,
    'LA (name)': 'Wolds',
    'TypeOfEstablishment (code)': 34,
    'TypeOfEstablishment (name)': 'Academy converter',
    'EstablishmentStatus (code)': 1,
    'EstablishmentStatus (name)': 'Open',
    'PhaseOfEducation (code)': 2,
    'PhaseOfEducation (name)': 'Primary',
    NumberOfPupils: 200,
    Town: 'Larchester',
    Postcode: 'ZZ1 1ZZ',
  },
  groups: {
    'Group Type (code)': 6,
    'Group Type': 'Multi-academy trust',
    'Group Status (code)': 'OPEN',
    'Group Status': 'Open',
    'Group Town': 'Larchester',
    'Group County': 'Not recorded',
  },
  links: { 'Joined date': '2015-09-01' },
}

/** An establishment as the register writes it; whatever is not said is usual. */
export const school = (URN: number, cells: Cells = {}): Cells => ({
  URN,
  EstablishmentName: `School ${URN}`,
  ...cells,
})

/** A group as the register writes it; a multi-academy trust unless it says otherwise. */
export const trust = (uid: number, cells: Cells = {}): Cells => ({
  'Group UID': uid,
  'Group Name': `Trust ${uid}`,
  ...cells,
})

/** A link as the register writes it. */
export const link = (URN: number, uid: number, cells: Cells = {}): Cells => ({
  URN,
  'Group UID': uid,
  EstablishmentName: `School ${URN}`,
  ...cells,
})

/** The text of a file with these rows, as the register writes it: CRLF, quotation marks where they are needed. */
export function csv(kind: Kind, rows: readonly Cells[], columns = headers[kind]): string {
  const line = (cells: readonly (string | number)[]) => `${cells.map(quoted).join(',')}\r\n`
  const row = (cells: Cells) => columns.map((column) => cells[column] ?? usual[kind][column] ?? '')
  return line(columns) + rows.map((cells) => line(row(cells))).join('')
}

/** The columns of a file of the register, to take one away or to put them in another order. */
export const columnsOf = (kind: Kind): string[] => [...headers[kind]]

const folder = path.join(tmpdir(), `register-${process.pid}`)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/**
 * Writes a file into a folder of its own, to be read by the importer; it goes with the last of the tests.
 * @returns where it lies.
 */
export function fileWith(content: string | Uint8Array, name = 'register.csv'): string {
  mkdirSync(folder, { recursive: true })
  const file = path.join(mkdtempSync(path.join(folder, 'file-')), name)
  writeFileSync(file, content)
  return file
}

function quoted(cell: string | number): string {
  const text = String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
