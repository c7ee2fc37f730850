import type { LegendItem, Stage, Viewer } from '../index.ts'

export const nav = [
  { href: '/ui?at=today', label: 'Today' },
  { href: '/ui', label: 'Know', current: true },
  { href: '/ui?at=review', label: 'Review' },
  { href: '/ui?at=improve', label: 'Improve' },
  { href: '/ui?at=share', label: 'Share' },
  { href: '/ui?at=govern', label: 'Govern' },
]

export const viewers: Viewer[] = [
  { name: 'Ada Penrose', role: 'chief executive', place: 'Larkmoor Learning Trust' },
  { name: 'Sam Okafor', role: 'director of teaching and learning', place: 'Larkmoor Learning Trust' },
  { name: 'Lucy Marsh', role: 'chair of trustees', place: 'Larkmoor Learning Trust' },
  { name: 'Wiremu Łukasz-Ŵyn', role: 'data protection officer', place: 'Larkmoor Learning Trust' },
  { name: 'Ros Ferriby', role: 'associate', place: 'Northern Schools Partnership' },
]

export const stages: Stage[] = [
  { label: 'Preparing', state: 'done', when: 'September' },
  { label: 'Exploring', state: 'done', when: '30 November' },
  { label: 'Focusing', state: 'done', when: '11 December' },
  { label: 'Gathering', state: 'done', when: '27–28 January' },
  { label: 'Sharing', state: 'done', when: '5 February' },
  { label: 'Reflecting', state: 'now', when: 'by 19 February', note: 'Larkmoor alone sees its reflections' },
  { label: 'Debriefing', state: 'later', when: '26 February' },
  { label: 'Acting', state: 'later', when: 'to December' },
]

export const scale: LegendItem[] = [
  { position: 1, word: 'Red: near the weaker description' },
  { position: 2, word: 'Amber-red' },
  { position: 2.5, word: 'Between two' },
  { position: 3, word: 'Amber-green' },
  { position: 4, word: 'Green: near the stronger description' },
]
