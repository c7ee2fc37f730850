import { asWritten } from '../../names.ts'
import {
  readCode,
  readCompaniesHouse,
  readDay,
  readKey,
  readName,
  readOneOf,
  readText,
  readWhole,
  readWords,
  type Value,
} from './cells.ts'

/** The three files of the register that can be imported. */
export type Kind = 'establishments' | 'groups' | 'links'

/** The order in which they are read: a link needs its group. */
export const kinds: readonly Kind[] = ['establishments', 'groups', 'links']

/** One column that we read: where it goes, the names that the register has given it, and how its cells are read. */
export type Column = {
  field: string
  headers: readonly [string, ...string[]]
  isNeeded: boolean
  read(raw: string, title: string): Value
}

/** What a file of one kind is called in sentences, what it holds, and how it is known from the others. */
export type FileKind = {
  kind: Kind
  title: string
  things: string
  columns: readonly Column[]
  /** The fields that say which one a row is about. */
  key: readonly string[]
}

const needed = (field: string, read: Column['read'], ...headers: Column['headers']): Column => ({
  field,
  headers,
  isNeeded: true,
  read,
})
const optional = (field: string, read: Column['read'], ...headers: Column['headers']): Column => ({
  field,
  headers,
  isNeeded: false,
  read,
})

/** The statuses of an establishment, by the register's names and codes. */
const establishmentStatuses = {
  Open: 'Open',
  1: 'Open',
  Closed: 'Closed',
  2: 'Closed',
  'Open, but proposed to close': 'Open, but proposed to close',
  3: 'Open, but proposed to close',
  'Proposed to open': 'Proposed to open',
  4: 'Proposed to open',
  'De-registered': 'Closed',
}

const phases = [
  'Nursery',
  'Primary',
  'Middle deemed primary',
  'Secondary',
  'Middle deemed secondary',
  '16 plus',
  'All-through',
]
const phaseOf = readOneOf({
  ...Object.fromEntries(phases.flatMap((phase, index) => [[phase, phase] as const, [index + 1, phase]])),
  'Not applicable': '',
  0: '',
})
const readPhase = (raw: string, title: string) => (raw.trim() === '' ? null : phaseOf(raw, title) || null)

const establishments: FileKind = {
  kind: 'establishments',
  title: 'file of establishments',
  things: 'establishments',
  key: ['urn'],
  columns: [
    needed('urn', readKey, 'URN'),
    needed('name', readName, 'EstablishmentName'),
    optional('type_code', readCode, 'TypeOfEstablishment (code)'),
    needed('type', readWords, 'TypeOfEstablishment (name)'),
    needed(
      'status',
      readOneOf(establishmentStatuses),
      'EstablishmentStatus (name)',
      'EstablishmentStatus (code)',
    ),
    needed('phase', readPhase, 'PhaseOfEducation (name)', 'PhaseOfEducation (code)'),
    needed('pupils', readWhole, 'NumberOfPupils'),
    optional('la_code', readCode, 'LA (code)'),
    needed('la', readWords, 'LA (name)'),
    optional('establishment_number', readText, 'EstablishmentNumber'),
    optional('street', readWords, 'Street'),
    needed('town', readWords, 'Town'),
    optional('county', readWords, 'County (name)'),
    needed('postcode', readWords, 'Postcode'),
    optional('region', readWords, 'RSCRegion (name)', 'GOR (name)'),
    optional('closed_on', readDay, 'CloseDate'),
  ],
}

/** The types of group that the register has, by code. */
export const groupTypes: Readonly<Record<string, string>> = {
  1: 'Federation',
  2: 'Trust',
  3: 'Partnership',
  4: 'Collaboration',
  5: 'School sponsor',
  6: 'Multi-academy trust',
  7: 'Umbrella trust',
  8: "Children's Centres Group",
  9: "Children's Centres Collaboration",
  10: 'Single-academy trust',
  11: 'Secure single-academy trust',
}

const readGroupType = readOneOf(
  Object.fromEntries(
    Object.entries(groupTypes).flatMap(([code, name]) => [[code, code] as const, [name, code]]),
  ),
)

const readGroupTypeName = (raw: string, title: string) => groupTypes[readGroupType(raw, title)]!

const groupStatuses = {
  Open: 'Open',
  Closed: 'Closed',
  'Proposed to open': 'Proposed to open',
  PROPOSED_TO_OPEN: 'Proposed to open',
  'Created in error': 'Created in error',
  CREATED_IN_ERROR: 'Created in error',
}

/** The register writes the names of trusts in capitals; people do not. */
const readGroupName = (raw: string, title: string) => asWritten(readName(raw, title))

const groups: FileKind = {
  kind: 'groups',
  title: 'file of groups',
  things: 'groups',
  key: ['uid'],
  columns: [
    needed('uid', readKey, 'Group UID'),
    optional('group_id', readText, 'Group ID'),
    needed('name', readGroupName, 'Group Name'),
    optional('companies_house_number', readCompaniesHouse, 'Companies House Number'),
    needed('type_code', readGroupType, 'Group Type (code)', 'Group Type'),
    needed('type', readGroupTypeName, 'Group Type (code)', 'Group Type'),
    needed('status', readOneOf(groupStatuses), 'Group Status', 'Group Status (code)'),
    optional('opened_on', readDay, 'Open date'),
    optional('incorporated_on', readDay, 'Incorporated on (open date)'),
    optional('closed_on', readDay, 'Closed Date'),
    optional('street', readWords, 'Group Street'),
    optional('town', readWords, 'Group Town'),
    optional('county', readWords, 'Group County'),
    optional('postcode', readWords, 'Group Postcode'),
  ],
}

const links: FileKind = {
  kind: 'links',
  title: 'file of links',
  things: 'links',
  key: ['group_uid', 'urn'],
  columns: [
    needed('group_uid', readKey, 'Group UID', 'Linked UID'),
    needed('urn', readKey, 'URN'),
    needed('joined_on', readDay, 'Joined date'),
    optional('establishment_name', readText, 'EstablishmentName'),
  ],
}

/** What we know of each kind of file. */
export const fileKinds: Readonly<Record<Kind, FileKind>> = { establishments, groups, links }
