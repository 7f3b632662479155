export { LONGEST, openReader, type Reader, type ReadingLists } from './read.ts'
