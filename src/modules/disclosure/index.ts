export { activityWords } from './activity.ts'
export {
  addReaders,
  type Disclosed,
  disclose,
  endDisclosure,
  openExchange,
  postToReaders,
  type ToDisclose,
  withdrawDisclosure,
} from './commands.ts'
export type { DisclosureKind } from './kinds.ts'
export {
  countRead,
  type Disclosure,
  findDisclosure,
  findExchange,
  listDisclosures,
  listDisclosuresOf,
  listOpenParts,
  logReadings,
  type OpenPart,
  type Progress,
  progressOf,
  type Reading,
  readDisclosure,
  readersOf,
  readingsOf,
  seersOf,
} from './reading.ts'
