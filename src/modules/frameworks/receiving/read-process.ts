// The process in which the file of one framework is read: see read-framework.ts.
import { answering } from '#src/platform/apart/answering.ts'
import { findFramework } from './find-framework.ts'

answering(findFramework)
