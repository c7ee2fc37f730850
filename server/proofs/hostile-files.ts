import { strToU8, zipSync } from 'fflate'

// Files as somebody might make them who wants to hurt the product; and one as a school's system exports it.

/** Rows of two bytes, as many as there is room for. */
export const shortRows = (bytes: number) => Buffer.from('a\n'.repeat(bytes / 2))

/** Lines that pack to about a tenth, which no ratio gives away, with so many characters each. */
export function lines(bytes: number, ofLine: number): string {
  const [padding, count] = ['x'.repeat(ofLine - 7), Math.floor(bytes / ofLine)]
  return Array.from({ length: count }, (_, at) =>
    `${padding}${(at * 7919) % 99_991}`.padEnd(ofLine - 1),
  ).join('\n')
}

/** An archive of these files. */
export const zipOf = (files: Record<string, string>) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
      level: 6,
    }),
  )

/** The same archive, whose headers, the entry's own and the directory's, say that an entry unpacks to so many bytes. */
export function lying(archive: Buffer, name: string, size: number): Buffer {
  const copy = Buffer.from(archive)
  copy.writeUInt32LE(size, copy.indexOf(name) - 30 + 22)
  copy.writeUInt32LE(size, copy.lastIndexOf(name) - 46 + 24)
  return copy
}

/** The XML of a sheet of so many rows, each of one cell. */
export const sheetOfRows = (rows: number, text = 'a') =>
  sheet(Array.from({ length: rows }, (_, at) => cell(at + 1, text)).join(''))

/** The XML of a sheet with this inside. */
export const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

const cell = (row: number, text: string) =>
  `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>${text}</t></is></c></row>`

/** A workbook of these sheets. */
export function workbookOf(sheets: readonly string[], more: Record<string, string> = {}): Buffer {
  const named = sheets.map((_, at) => `<sheet name="S${at + 1}" r:id="r${at + 1}"/>`).join('')
  const related = sheets.map((_, at) => `<Relationship Id="r${at + 1}" Target="s${at + 1}.xml"/>`).join('')
  return zipOf({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${named}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related}</Relationships>`,
    ...Object.fromEntries(sheets.map((xml, at) => [`xl/s${at + 1}.xml`, xml])),
    ...more,
  })
}

/** The three files of an export in OneRoster 1.2, of one school with its headteacher, a teacher and a pupil. */
export const roster = {
  'users.csv': `sourcedId,status,enabledUser,givenName,familyName,email
u1,active,true,Wren,Adair,wren.adair@tern-bay.invalid
u2,active,true,Olive,Marr,olive.marr@tern-bay.invalid
u3,active,true,Pip,Pupil,pip.pupil@tern-bay.invalid
`,
  'roles.csv': `sourcedId,userSourcedId,roleType,role,orgSourcedId,endDate
r1,u1,primary,principal,s1,
r2,u2,primary,teacher,s1,
r3,u3,primary,student,s1,
`,
  'orgs.csv': `sourcedId,name,type
s1,Tern Bay Primary School,school
`,
}
