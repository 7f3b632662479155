import { namedPublishers, type Publishers } from './named-publishers.ts'

/** News agencies with their short forms ("AP", "AFP"), from `data/agencies.tsv`. */
export const agencies = (): Publishers => namedPublishers('agencies.tsv')
