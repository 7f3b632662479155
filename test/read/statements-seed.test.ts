import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sharedOrSkip } from '../house/shared.ts'
import { readText, role, type Said } from './statements-support.ts'

/**
 * The first user's report with the attributions a person finds in it, told by paragraph and not by its words; and the same with
 * every name swapped.
 */
const report = (folder: string, swap: (text: string) => string) => {
  const text = swap(readFileSync(join(folder, 'seed', 'at-tanf.txt'), 'utf8'))
  const body = text.slice(0, text.lastIndexOf('\n', text.trimEnd().length - 1))
  const quoted = body.split('\n').filter((line) => /[“”]/.test(line) && line.length > 120)
  const inner = (line: string): string => line.replace(/^“/, '').replace(/[“”]\.?$/, '')
  const official = quoted.slice(-2)
  const said: Said[] = [
    { content: inner(quoted.slice(0, 2).join('\n')), manner: 'direct' },
    { content: inner(quoted.slice(2, -2).join('\n')), manner: 'direct' },
    { content: inner(official.join('\n')), manner: 'direct' },
  ]
  return readText(body, said, true)
}

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/Asaad As-Salem/g, 'Korvan Delsh'],
  [/Asaad/g, 'Korvan'],
  [/ISIS/g, 'VORK'],
  [/Rukhban/g, 'Telmarra'],
  [/At-Tanf/g, 'Qoradum'],
  [/Maghawir al-Thawra/g, 'Ordani Sefkar'],
  [/Americans/g, 'Kalmerians'],
  [/American/g, 'Kalmerian'],
  [/\bUS\b/g, 'KU'],
  [/Russian/g, 'Ostravan'],
  [/Russia\b/g, 'Ostrava'],
  [/Syrian/g, 'Meldorian'],
  [/Syria/g, 'Meldoria'],
  [/M-16/g, 'K-31'],
  [/M-4/g, 'K-9'],
  [/2017/g, '2031'],
  [/\b20 kilometres/g, '35 kilometres'],
]
const swapped = (text: string): string => NAMES.reduce((changed, [name, other]) => changed.replace(name, other), text)

for (const [name, swap] of [
  ['as it is', (text: string) => text],
  ['with names, places and numbers swapped', swapped],
] as const) {
  test(`reads who sold what, who complained and what followed, and how it is known (${name})`, (context) => {
    const read = report(sharedOrSkip(context), swap)
    const sale = read.holding(swap('leader was selling weapons to'))
    expect(sale.frame?.kind).toBe('transfer')
    expect(role(read, sale, 'giver')).toMatch(/leader/)
    expect(role(read, sale, 'taker')).toContain(swap('ISIS'))
    expect(sale.access.value).toBe('undisclosed')

    const items = read.holding('recoilless rifles')
    expect(items.frame?.kind).toBe('transfer')
    for (const item of [swap('M-16'), swap('M-4'), 'recoilless rifles', 'machine guns', 'ammunition'])
      expect(role(read, items, 'item')).toContain(item)

    const complaint = read.holding(swap('to American base command'))
    expect(complaint.frame?.kind).toBe('complaint')
    expect(complaint.access.value).toBe('first-hand')
    expect(role(read, complaint, 'authority')).toContain('base command')
    expect(role(read, complaint, 'response')).toMatch(/no action has been taken.*ramped up the support/)
    expect(read.holding('no action has been taken').access.value).toBe('first-hand')

    expect(read.holding('no suitable living conditions').frame?.kind).toBe('conditions')
    expect(read.holding('no suitable living conditions').access.value).toBe('undisclosed')
    expect(read.holding('are not interested in anything').frame?.kind).toBe('motive')

    expect(read.holding('various means are being used').access.value).toBe('second-hand')
    expect(read.holding('various means are being used').frame?.kind).toBe('transfer')
    expect(read.holding('as it happened at').access.value).toBe('undisclosed')
    expect(read.holding('materials tell us').access.value).toBe('second-hand')
  })

  test(`tells loaded words and whose they are (${name})`, (context) => {
    const read = report(sharedOrSkip(context), swap)
    const marked = read.wording.map(
      (one) => `${one.attribution === null ? 'author' : 'speaker'} ${one.kind} ${read.words(one.span)}`,
    )
    for (const one of [
      'author label notorious',
      'author label illegal',
      'author label proxy army',
      'author label so-called',
      'speaker label so-called',
    ])
      expect(marked).toContain(one)
    expect(marked).toContain('author scare-quotes ‘moderate rebels’')
    expect(marked).toContain('author certainty CONFIRMED')
  })
}
