import type { StoryProgramme, StorySchool, StoryTrust } from './story.ts'

/** The invented programme. None of its places is in England, nor anywhere else. */
export const programme: StoryProgramme = {
  key: 'lamplight',
  name: 'Lamplight Peer Programme',
  town: 'Ambersett',
}

/** Two large trusts and four small ones, as in England, where half have four schools or fewer. */
export const trusts: StoryTrust[] = [
  trust(1, 'larkmoor', 'Larkmoor Learning Trust', 'Larchester', '2013-04-01'),
  trust(2, 'whinfell', 'Whinfell Schools', 'Staithby', '2012-09-01'),
  trust(3, 'saltmere', 'Saltmere Education Trust', 'Saltmere', '2015-02-01'),
  trust(4, 'hollinfold', 'Hollinfold Learning Trust', 'Hollinfold', '2014-06-01'),
  trust(5, 'kestrelbeck', 'Kestrelbeck Schools Trust', 'Kestrelbeck', '2016-09-01'),
  trust(6, 'ottermarsh', 'Ottermarsh Primary Partnership', 'Ottermarsh', '2018-01-01'),
]

/** Thirty schools. */
export const schools: StorySchool[] = [
  ...schoolsOf('larkmoor', 1, [
    ['Larchester Academy', 'Secondary', 1214, 'Larchester', '2013-04-01'],
    ['Tern Bay Primary School', 'Primary', 402, 'Tern Bay', '2013-04-01'],
    ['Plover Lane Primary School', 'Primary', 311, 'Larchester', '2014-09-01'],
    ['Curlewby High School', 'Secondary', 876, 'Curlewby', '2016-01-01'],
    ['Cinder Path Primary School', 'Primary', 228, 'Curlewby', '2016-09-01'],
    ['Pennystow Primary School', 'Primary', 187, 'Pennystow', '2018-04-01'],
    ['Sandmartin Infant School', 'Primary', 124, 'Pennystow', '2018-04-01'],
    ['Greywethers School', 'Special', 142, 'Larchester', '2019-09-01'],
    ['Quillbrook Academy', 'Secondary', 958, 'Quillbrook', '2023-09-01'],
  ]),
  ...schoolsOf('whinfell', 10, [
    ['Staithby Community School', 'Secondary', 1045, 'Staithby', '2012-09-01'],
    ['Harbour Steps Primary School', 'Primary', 290, 'Staithby', '2012-09-01'],
    ['Rushenby Primary School', 'Primary', 415, 'Rushenby', '2014-04-01'],
    ['Millrace Primary School', 'Primary', 208, 'Rushenby', '2015-09-01'],
    ['Dunnockby Primary School', 'Primary', 176, 'Dunnockby', '2017-01-01'],
    ['Skerrowby School', 'All-through', 1130, 'Skerrowby', '2019-09-01'],
    ['Weir Street Primary School', 'Primary', 354, 'Staithby', '2021-04-01'],
    ['Thornacre Primary School', 'Primary', 243, 'Dunnockby', '2024-09-01'],
  ]),
  ...schoolsOf('saltmere', 18, [
    ['Saltmere Academy', 'Secondary', 790, 'Saltmere', '2015-02-01'],
    ['Marlinsea Primary School', 'Primary', 320, 'Marlinsea', '2015-02-01'],
    ['Coldhithe Primary School', 'Primary', 146, 'Coldhithe', '2017-09-01'],
    ['Farrowdene Primary School', 'Primary', 255, 'Farrowdene', '2022-09-01'],
  ]),
  ...schoolsOf('hollinfold', 22, [
    ['Hollinfold High School', 'Secondary', 1020, 'Hollinfold', '2014-06-01'],
    ['Wrenthwaite Primary School', 'Primary', 198, 'Wrenthwaite', '2014-06-01'],
    ['Candlegate Primary School', 'Primary', 410, 'Hollinfold', '2018-09-01'],
    ['Brambleholt School', 'Special', 96, 'Hollinfold', '2021-04-01'],
  ]),
  ...schoolsOf('kestrelbeck', 26, [
    ['Kestrelbeck Primary School', 'Primary', 372, 'Kestrelbeck', '2016-09-01'],
    ['Tallowby Primary School', 'Primary', 214, 'Tallowby', '2016-09-01'],
    ['Oxlode Primary School', 'Primary', 121, 'Oxlode', '2020-01-01'],
  ]),
  ...schoolsOf('ottermarsh', 29, [
    ['Ottermarsh Primary School', 'Primary', 283, 'Ottermarsh', '2018-01-01'],
    ['Fennimere Primary School', 'Primary', 162, 'Fennimere', '2018-01-01'],
  ]),
]

function trust(place: number, key: string, name: string, town: string, openedOn: string): StoryTrust {
  return { key, uid: 990_000 + place, name, town, openedOn }
}

type SchoolRow = [name: string, phase: StorySchool['phase'], pupils: number, town: string, joinedOn: string]

function schoolsOf(trustKey: string, first: number, rows: SchoolRow[]): StorySchool[] {
  return rows.map(([name, phase, pupils, town, joinedOn], index) => ({
    key: keyOfSchool(name),
    urn: 990_000 + first + index,
    trust: trustKey,
    name,
    phase,
    pupils,
    town,
    joinedOn,
  }))
}

/** A school's key is its name: Tern Bay Primary School is `tern-bay-primary`. */
function keyOfSchool(name: string): string {
  return name
    .replace(/ School$/, '')
    .toLowerCase()
    .replaceAll(' ', '-')
}
