import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, monthAndDay, weekdayOf } from '../../src/simulate/calendar.ts'
import { followWords } from '../../src/simulate/follow-words.ts'
import { inDigits, inWords, numberForms } from '../../src/simulate/numbers.ts'
import { type ClauseTelling, clause, entry, headlineClause, proposition, seen } from '../../src/simulate/proposition.ts'
import { random } from '../../src/simulate/random.ts'
import { compose, type Piece } from '../../src/simulate/sentence.ts'
import { firstTelling, piecesOf, retell, template } from '../../src/simulate/template.ts'

const pieces = (...texts: string[]): Piece[] => texts.map((text, at) => ({ text, part: at + 1 }))
const slots = {
  get: (name: string): readonly string[] | undefined =>
    ({ town: ['Dravik'], mayor: ['Mayor Voss', 'Anele Voss, the mayor,'] })[name],
}

describe('composing a sentence', () => {
  it('sets spaces, marks, articles and the first capital right', () => {
    expect(compose(pieces('the mayor', ' of', ' a', ' old town,', ', said', '')).text).toBe('The mayor of an old town, said.')
    expect(compose(pieces('“', 'we saw an', ' lorry', '.”')).text).toBe('“We saw a lorry.”')
    expect(compose(pieces('a 8 km road', ' and a hour')).text).toBe('An 8 km road and an hour.')
  })

  it('gives each word the part of its piece, also where an article grew', () => {
    const { words, parts } = compose(pieces('a', ' old', ' bridge'))
    expect(words).toEqual(['An', 'old', 'bridge'])
    expect(parts).toEqual([1, 2, 3])
  })

  it('never throws, and finds words where they begin', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }), (texts) => {
        const { text, words, starts } = compose(pieces(...texts))
        for (const [at, word] of words.entries()) expect(text.startsWith(word, starts[at])).toBe(true)
      }),
    )
  })
})

describe('following words from one telling to the next', () => {
  it('keeps to the order where the form stays', () => {
    const before = compose(pieces('the guards', ' moved', ' forty crates', ' of rifles'))
    const after = compose(pieces('the soldiers', ' carried', ' 40 crates', ' of rifles'))
    expect([...followWords(before, after, false)]).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  it('finds equal words of a part before it pairs the replaced ones', () => {
    const before = compose([{ text: 'men of the Fourth Regiment', part: 1 }])
    const after = compose([{ text: 'officers from the Fourth Regiment', part: 1 }])
    expect([...followWords(before, after, false)]).toEqual([0, 1, 2, 3, 4])
    const shorter = compose([{ text: 'the regiment', part: 1 }])
    expect([...followWords(before, shorter, false)]).toEqual([2, 4])
  })

  it('follows words that changed their places, and leaves what is new', () => {
    const before = compose([
      { text: 'the guards', part: 1 },
      { text: ' moved', part: 3 },
      { text: ' forty crates of rifles', part: 4 },
    ])
    const after = compose([
      { text: 'forty crates of rifles', part: 4 },
      { text: ' were', part: 2 },
      { text: ' moved', part: 3 },
      { text: ' by', part: 6 },
      { text: ' the guards', part: 1 },
    ])
    expect([...followWords(before, after, true)]).toEqual([3, 4, 5, 6, -1, 2, -1, 0, 1])
  })

  it('never leads two words to one', () => {
    const word = fc.constantFrom('the', 'guards', 'crates', 'of', 'rifles', 'moved', 'port')
    const telling = fc.array(fc.record({ text: word.map((one) => ` ${one}`), part: fc.integer({ min: 0, max: 4 }) }), {
      maxLength: 14,
    })
    fc.assert(
      fc.property(telling, telling, fc.boolean(), (one, other, restructured) => {
        const [before, after] = [compose(one), compose(other)]
        const found = [...followWords(before, after, restructured)].filter((at) => at >= 0)
        expect(new Set(found).size).toBe(found.length)
        for (const at of found) expect(at).toBeLessThan(before.words.length)
      }),
    )
  })
})

describe('telling a claim', () => {
  const told = proposition(
    {
      subject: 'the guards|soldiers',
      many: true,
      verb: 'take/took/taken|carry',
      object: '# crates',
      adjuncts: ['to the port|into the harbour'],
      number: [2, 90],
    },
    slots,
    40,
    ['on Tuesday'],
  )
  const plain: ClauseTelling = {
    voice: 'active',
    hedge: 'none',
    subject: 0,
    verb: 0,
    object: 0,
    adjuncts: [0],
    time: 0,
    timeFirst: false,
    reversed: false,
    number: 40,
    numberForm: 0,
  }
  const text = (all: Piece[]): string => compose(all).text

  it.each([
    [{}, 'The guards took 40 crates to the port on Tuesday.'],
    [{ voice: 'passive', numberForm: 1 }, 'Forty crates were taken by the guards to the port on Tuesday.'],
    [{ hedge: 'may', verb: 1 }, 'The guards may have carried 40 crates to the port on Tuesday.'],
    [{ hedge: 'believed', voice: 'passive' }, '40 crates are believed to have been taken by the guards to the port on Tuesday.'],
    [{ hedge: 'reportedly', timeFirst: true, subject: 1 }, 'On Tuesday, soldiers reportedly took 40 crates to the port.'],
    [{ adjuncts: [-1], time: -1, number: 41 }, 'The guards took 41 crates.'],
  ] as const)('puts %j into a sentence', (changes, expected) => {
    expect(text(clause(told, { ...plain, ...changes } as ClauseTelling, 'past'))).toBe(expected)
  })

  it('tells what was said before, what was seen, what was entered, and a headline', () => {
    expect(text(clause(told, plain, 'had', true))).toBe('The guards had not taken 40 crates to the port on Tuesday.')
    expect(text(seen(told, plain))).toBe('The guards take 40 crates to the port.')
    expect(text(entry(told, plain))).toBe('40 crates taken to the port by the guards.')
    expect(text(headlineClause(told, plain))).toBe('Guards took 40 crates to the port.')
  })
})

describe('a template', () => {
  const made = template('{Big|Large} lorries from <town> {came|arrived}. / From <town> {came|arrived} {big|large} lorries.', 0)

  it('fills its slots and chooses among its ways', () => {
    const chance = random(1)
    const texts = new Set(Array.from({ length: 60 }, () => compose(piecesOf(made, firstTelling(made, chance), slots)).text))
    expect(texts).toContain('Big lorries from Dravik came.')
    expect(texts).toContain('From Dravik arrived large lorries.')
    expect(texts).toContain('Large trucks from Dravik arrived.')
  })

  it('changes no place when told again with nothing to change, and every one that has another way when asked to', () => {
    const chance = random(2)
    const first = { variant: 0, ways: new Map<number, number>() }
    expect(compose(piecesOf(made, retell(made, first, slots, chance, 0, false), slots)).text).toBe('Big lorries from Dravik came.')
    expect(compose(piecesOf(made, retell(made, first, slots, chance, 1, false), slots)).text).toBe(
      'Large trucks from Dravik arrived.',
    )
    expect(retell(made, first, slots, chance, 0, true).variant).toBe(1)
  })
})

describe('numbers, days and chance', () => {
  it('write numbers as newspapers do', () => {
    expect([7, 40, 88, 300].map(inWords)).toEqual(['seven', 'forty', 'eighty-eight', 'three hundred'])
    expect(inWords(1201)).toBe(null)
    expect(inDigits(1234567)).toBe('1,234,567')
    expect(numberForms(12)).toEqual(['12', 'twelve'])
  })

  it('count days as the calendar does', () => {
    expect(instantOf(0)).toBe('2031-01-01T00:00:00.000Z')
    for (const minute of [0, 59 * 1440, 425 * 1440 + 61, 424 * 1440, -1, -1440 * 400]) {
      const real = new Date(Date.UTC(2031, 0, 1) + minute * 60_000)
      expect(instantOf(minute)).toBe(real.toISOString())
      expect(weekdayOf(minute)).toBe(real.toLocaleDateString('en-US', { weekday: 'long', timeZone: 'UTC' }))
      expect(monthAndDay(minute)).toBe(real.toLocaleDateString('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' }))
    }
  })

  it('repeat for a seed, differ for another, and stay in range', () => {
    expect(Array.from({ length: 5 }, random(3, 4).next)).toEqual(Array.from({ length: 5 }, random(3, 4).next))
    expect(random(3, 4).next()).not.toBe(random(4, 3).next())
    const chance = random(9)
    const rolls = Array.from({ length: 6000 }, () => chance.whole(1, 6))
    for (let face = 1; face <= 6; face++) expect(rolls.filter((roll) => roll === face).length / 6000).toBeCloseTo(1 / 6, 1)
    expect(chance.shuffle([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4])
    expect(() => chance.pick([])).toThrow(RangeError)
  })
})
