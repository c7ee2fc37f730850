// The process in which a picture that somebody sent is drawn anew: see clean-picture.ts.
import { answering } from '../apart/answering.ts'
import { clean } from './clean.ts'

answering(clean)
