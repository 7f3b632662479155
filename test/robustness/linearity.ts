/**
 * How much longer eight times the input takes than eight times as long: 1 is linear, 8 quadratic.
 *
 * Everything else that happens on a machine only adds time, so at each size the quickest of all runs counts; and where the answer
 * looks bad, more runs are made, at most six times as many: what is quadratic is so at its quickest.
 */
export const growthOf = async (make: (times: number) => string, work: (text: string) => unknown, base: number): Promise<number> => {
  const small = { text: make(base), runs: 5, best: Infinity }
  const large = { text: make(base * 8), runs: 2, best: Infinity }
  const growth = (): number => large.best / (8 * Math.max(small.best, 1))
  for (let attempt = 0; attempt < 6 && !(growth() <= 3); attempt++)
    for (const size of [large, small])
      for (let run = 0; run < size.runs; run++) {
        const before = performance.now()
        await work(size.text)
        size.best = Math.min(size.best, performance.now() - before)
      }
  return growth()
}

/** What `growthOf` must stay under: between linear, with what memory and collection of garbage add to it, and quadratic. */
export const LINEAR = 5

const prose = (at: number): string =>
  `The harbour office of Velm said on day ${at} that "no crate has left the quay", though Captain Orla Venn, who had reported it, claimed otherwise. `

/** Texts that grow: ordinary ones, and those made to hurt. Each gives about `times` hundred characters. */
export const GROWING: Readonly<Record<string, (times: number) => string>> = {
  'ordinary prose': (times) => Array.from({ length: times }, (_, at) => prose(at) + (at % 4 === 3 ? '\n\n' : '')).join(''),
  'one paragraph without an end': (times) => Array.from({ length: times }, (_, at) => prose(at)).join(''),
  'one sentence without an end': (times) => 'and the port of Velm , which he said that she said that they knew '.repeat(times * 2),
  'one word without an end': (times) => 'a'.repeat(times * 100),
  'one word of dots and letters': (times) => 'a.'.repeat(times * 50),
  'one word of apostrophes': (times) => "a'".repeat(times * 50),
  'one number without an end': (times) => '1,'.repeat(times * 50),
  'opening quotation marks alone': (times) => '“a '.repeat(times * 33),
  'straight quotation marks alone': (times) => '" '.repeat(times * 50),
  'single quotation marks alone': (times) => "'a ".repeat(times * 33),
  'typographic single marks alone': (times) => '‘a '.repeat(times * 33),
  'nested quotation marks': (times) => '“‘«'.repeat(times * 33),
  'one-letter paragraphs': (times) => 'a\n\n'.repeat(times * 33),
  'one open quotation a paragraph': (times) => '“He said so\n\n'.repeat(times * 8),
  'full stops': (times) => '.'.repeat(times * 100),
  'spaced full stops': (times) => '. '.repeat(times * 50),
  'brackets never closed': (times) => '('.repeat(times * 100),
  'white space': (times) => ' \t'.repeat(times * 50),
  'line ends': (times) => '\r\n'.repeat(times * 50),
  capitals: (times) => 'Velm Orla Venn Harbour '.repeat(times * 4),
  'one name again and again': (times) => 'Orla Venn said. '.repeat(times * 6),
  'new names without an end': (times) =>
    Array.from(
      { length: times * 4 },
      (_, at) => `Orla V${at.toString(36).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] as string)}x spoke.`,
    ).join(' '),
  'pronouns without a name': (times) => 'He said that she said it. '.repeat(times * 4),
  'at signs': (times) => 'a@'.repeat(times * 50),
  slashes: (times) => 'http://'.repeat(times * 14),
  'digits and dates': (times) => '12 June 2019, 3/4/05, 11:40 p.m. '.repeat(times * 3),
  money: (times) => '$1,200.50 million '.repeat(times * 6),
  hyphens: (times) => 'a-'.repeat(times * 50),
  'lone surrogate halves': (times) => '\ud83d '.repeat(times * 50),
  'combining marks': (times) => 'e\u0301\u0301'.repeat(times * 33),
}
