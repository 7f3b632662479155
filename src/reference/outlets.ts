import { namedPublishers, type Publishers } from './named-publishers.ts'

/** Newspapers, broadcasters and sites with their domains, from `data/outlets.tsv`. */
export const outlets = (): Publishers => namedPublishers('outlets.tsv')
