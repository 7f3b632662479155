import { expect, it } from 'vitest'
import { lemma } from '../../../src/read/syntax/lemma.ts'
import { POS, type Pos } from '../../../src/read/syntax/syntax.ts'

const forms: Readonly<Partial<Record<Pos, string>>> = {
  VERB: `sold sell,said say,told tell,held hold,wrote write,fled flee,stopped stop,killed kill,described describe,armed arm,
    supplies supply,denied deny,lying lie,using use,agreed agree,seizing seize,reaches reach,goes go,released release,controlled control,
    visited visit,created create,prepared prepare,happened happen,postponed postpone,re-elected re-elect,overthrew overthrow,taught teach,
    relies rely,relied rely,arranged arrange,belonged belong,shooting shoot,quoting quote,offered offer,admitted admit,accused accuse,
    passed pass,continued continue,planned plan,announcing announce,fired fire,injured injure,handled handle,seen see,lent lend`,
  NOUN: `cities city,men man,policemen policeman,rifles rifle,wives wife,crises crisis,classes class,boxes box,heroes hero,news news,
    bases base,buses bus,people person,houses house,series series,politics politics,critics critic,sons-in-law son-in-law,specimen specimen`,
  ADJ: 'worst bad,heavier heavy,biggest big,largest large,other other,former former,safer safe',
  AUX: "'ve have,'s be,wo will,were be,has has:have",
  PART: "n't not,to to",
}

const cases = Object.entries(forms).flatMap(([pos, list]) =>
  list.split(',').map((pair) => {
    const [form, base] = pair.trim().split(' ') as [string, string]
    return [pos as Pos, form, base.replace(/.*:/, '')] as const
  }),
)

it.each(cases)('knows %s %s as a form of %s', (pos, form, base) => {
  expect(lemma(form, POS.indexOf(pos))).toBe(base)
})

it('leaves names and words of monstrous length as they are', () => {
  expect(lemma('farrows', POS.indexOf('PROPN'))).toBe('farrows')
  const monster = `${'a'.repeat(1_000_000)}ed`
  expect(lemma(monster, POS.indexOf('VERB'))).toBe(monster)
})
