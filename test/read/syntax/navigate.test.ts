import { describe, expect, it } from 'vitest'
import {
  children,
  conjuncts,
  isNegated,
  isPassive,
  objectOf,
  subjectOf,
  subtree,
  subtreeSpan,
} from '../../../src/read/syntax/navigate.ts'
import { byHand } from './by-hand.ts'

const active = byHand(`
  Colonel PROPN colonel nmod:desc 2
  Harrow PROPN harrow nsubj 3
  sold VERB sell root 0
  rifles NOUN rifle obj 3
  and CCONJ and cc 6
  fled VERB flee conj 3
  . PUNCT . punct 3`)

const passive = byHand(`
  Mortars NOUN mortar nsubj:pass 4
  were AUX be aux:pass 4
  not PART not advmod 4
  sold VERB sell root 0
  by ADP by case 7
  the DET the det 7
  guards NOUN guard obl:agent 4
  and CCONJ and cc 9
  hidden VERB hide conj 4
  . PUNCT . punct 4`)

const relative = byHand(`
  Nobody PRON nobody nsubj 2
  saw VERB see root 0
  the DET the det 4
  smugglers NOUN smuggler obj 2
  who PRON who nsubj 6
  agreed VERB agree acl:relcl 4
  to PART to mark 8
  carry VERB carry xcomp 6
  shells NOUN shell obj 8
  hidden VERB hide acl 9
  in ADP in case 12
  crates NOUN crate obl 10
  . PUNCT . punct 2`)

const told = byHand(`
  She PRON she nsubj 2
  ordered VERB order root 0
  the DET the det 4
  crew NOUN crew obj 2
  to PART to mark 6
  leave VERB leave xcomp 2
  Velm PROPN velm obj 6`)

const possessed = byHand(`
  the DET the det 2
  arms NOUN arm root 0
  our PRON our nmod:poss 4
  unit NOUN unit nsubj 5
  possessed VERB possess acl:relcl 2`)

describe('navigate', () => {
  it('lists children in text order, all or by relation', () => {
    expect(children(active, 2)).toEqual([1, 3, 5, 6])
    expect(children(active, 2, 'obj', 'nsubj')).toEqual([1, 3])
    expect(children(active, -1)).toEqual([])
  })

  it('gives a subtree as a range, and as a span without the marks at its edges', () => {
    expect(subtree(active, 1)).toEqual([0, 2])
    expect(subtree(active, 2)).toEqual([0, 7])
    expect(subtreeSpan(active, 2)).toEqual({ start: 0, end: active.text.length - 2 })
    expect(subtreeSpan(active, -1)).toBeNull()
  })

  it('finds subject and object of a verb, and shares the subject through "and"', () => {
    expect([subjectOf(active, 2), objectOf(active, 2)]).toEqual([1, 3])
    expect([subjectOf(active, 5), objectOf(active, 5)]).toEqual([1, -1])
  })

  it('turns a passive round: the "by" phrase acts, the subject is acted on', () => {
    expect(isPassive(passive, 3)).toBe(true)
    expect([subjectOf(passive, 3), objectOf(passive, 3)]).toEqual([6, 0])
  })

  it('takes a passive without a "by" phrase to name nobody who acts', () => {
    const hidden = byHand(`
      Shells NOUN shell nsubj:pass 3
      were AUX be aux:pass 3
      hidden VERB hide root 0`)
    expect([subjectOf(hidden, 2), objectOf(hidden, 2)]).toEqual([-1, 0])
  })

  it('reads through relative pronouns, control and bare participles', () => {
    expect(subjectOf(relative, 5)).toBe(3)
    expect([subjectOf(relative, 7), objectOf(relative, 7)]).toEqual([3, 8])
    expect([subjectOf(relative, 9), objectOf(relative, 9)]).toEqual([-1, 8])
  })

  it('gives the object of an order as the one who acts', () => {
    expect([subjectOf(told, 5), objectOf(told, 5)]).toEqual([3, 6])
  })

  it('gives the noun of a relative clause without a pronoun as what is acted on', () => {
    expect([subjectOf(possessed, 4), objectOf(possessed, 4)]).toEqual([3, 1])
  })

  it('tells what is denied', () => {
    expect(isNegated(passive, 3)).toBe(true)
    expect(isNegated(relative, 1)).toBe(true)
    expect(isNegated(active, 2)).toBe(false)
    expect(isNegated(active, -1)).toBe(false)
  })

  it('lists words joined by "and"', () => {
    expect(conjuncts(active, 2)).toEqual([2, 5])
    expect(conjuncts(active, -1)).toEqual([])
  })
})
