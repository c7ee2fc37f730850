// The process in which the files of one list are read: see read-files.ts.
import { answering } from '#src/platform/apart/answering.ts'
import { findList } from './find-list.ts'

answering(findList)
