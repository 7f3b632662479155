import { foldWord } from '../text/index.ts'

/**
 * How many of a hundred reports have a word, as far as it can be guessed without seeing any: the English words that stand in most
 * texts, in four ranks. What a corpus shows soon outweighs the guess; see `wordWeights`.
 */
const RANKS: readonly (readonly [share: number, words: string])[] = [
  [0.9, 'the of and to in a that is for on it with as was by at be from has have are an this he not but his which said'],
  [
    0.55,
    `they their were had been who will or also its more one after we about would up there when all than out into some no over new other
    two if what i last people could time first can them only so between because first she her you our him while during before most made year years`,
  ],
  [
    0.25,
    `being against under since where told including government just do any these those then very even many much now three may through
    says say still such both us my your me state states country world national group according minister president day days week month
    called another four several part part down since back did does how should among against around off own former report reports
    part officials police security public make take well way part work former until already however second does since long five
    million percent per cent general home city military reported added around monday tuesday wednesday thursday friday saturday sunday`,
  ],
  [
    0.12,
    `area areas army attack attacks case came come end few following found foreign forces get given go going good great held help
    high house information international june july january february march april august september october november december
    know known later law left less like local man men members might military months morning mr mrs ms must near need next night
    north south east west number office official often once order party place plan political power press right same see set six seven eight nine ten
    small something spokesman spokesperson statement support system take taken team television think third those thousand times today
    told took town toward towards trying united use used using want war week without woman women working yesterday young
    here again always away become began believe best better big clear close different done each early enough every fact far four
    full hundred important issue large little live making matter meeting possible problem process put question really result small start
    story such sure things though together true used whether why`,
  ],
]

const shares = new Map<number, number>()
for (const [share, words] of RANKS)
  for (const word of words.split(/\s+/)) {
    const hash = foldWord(word)
    if (!shares.has(hash)) shares.set(hash, share)
  }

/** A word by its letters alone: short words are common in every language. A character by itself stands between. */
const BY_SIZE = [0.1, 0.3, 0.15, 0.06, 0.03, 0.02, 0.012, 0.008]

/**
 * The share of reports, above 0 and below 1, that are likely to have a word, without having seen any.
 * @param size its folded letters; 0 for a character that is a word by itself.
 */
export const commonness = (hash: number, size: number): number =>
  shares.get(hash) ?? (BY_SIZE[Math.min(size, BY_SIZE.length - 1)] as number)

/** Whether a word stands in so many texts that it says nothing of what a text is about. */
export const isCommon = (hash: number): boolean => shares.has(hash)
