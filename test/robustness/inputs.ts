// Bad input of every kind that comes in, made here: nothing of it lies in the repository as a file.

/** A sound report, invented, with attributions and names: what must come through beside anything bad. */
export const REPORT = `Harbour authority confirms missing crates

Velm, 12 June 2019 - The Velm Harbour Authority said on Tuesday that forty crates of rifles had left the quay without papers.

Captain Orla Venn, who commands the harbour guard, told the Northmark Courier that her men had reported the loss. “We reported it
to the command in Ostrel, and nobody answered,” she said.

According to the Ministry of Supply, no complaint was received. A spokesman denied that the rifles were sold to the Grey Banner.
`

const MORE = Array.from(
  { length: 12 },
  (_, at) =>
    `On day ${at + 1} Orla Venn said that the crates were still missing, and the authority claimed that the papers had been lost in Ostrel.`,
)

export const page = (body: string, head = '<title>Harbour authority confirms missing crates</title>'): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`

const article = (paragraphs: readonly string[]): string =>
  `<article><h1>Harbour authority confirms missing crates</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article>`

const wide = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

export const INPUT = {
  report: (): string => REPORT,
  sound: (): string => page(article(MORE)),
  empty: (): Uint8Array => new Uint8Array(),
  blank: (): string => ' \n\t\r\n \u00a0\n',
  picture: (): Uint8Array =>
    Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(4000, '\u0001\u0000\u00fe')]),
  bytes: (): Uint8Array => Uint8Array.from({ length: 8192 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) & 0xff),
  archive: (): Uint8Array => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(600, 7)]),
  truncatedPage: (): string => {
    const whole = page(article(MORE))
    return whole.slice(0, whole.indexOf('<p>On day 9') + 40)
  },
  truncatedInTag: (): string => `${page(article(MORE)).split('</article>')[0]}<a href="https://example.org/a`,
  truncatedCharacter: (): Uint8Array => Buffer.from(`${REPORT}She added that the bill was 40 €`).subarray(0, -1),
  pageNamedText: (): string => page(article(MORE)),
  textNamedPage: (): string => REPORT,
  invalid: (): Uint8Array =>
    Buffer.concat([Buffer.from(REPORT), Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0xe2, 0x82]), Buffer.from(' end.\n')]),
  windows: (): Uint8Array => Buffer.from(REPORT.replace('“', '\u0093').replace('”', '\u0094'), 'latin1'),
  wideLittle: (): Uint8Array => wide(REPORT, false),
  wideBig: (): Uint8Array => wide(REPORT, true),
  deep: (depth: number): string =>
    page(`${'<div><span>'.repeat(depth)}<p>${MORE.join('</p><p>')}</p>${'</span></div>'.repeat(depth)}`),
  unclosed: (depth: number): string => page(`<p>${MORE.join(' ')}${'<b><i><u>'.repeat(depth)}`),
  menu: (): string =>
    page(
      `<nav><ul>${['Home', 'News', 'Sport', 'Weather', 'Contact', 'Imprint'].map((one) => `<li><a href="/${one}">${one}</a></li>`).join('')}</ul></nav><footer>Copyright</footer>`,
      '<title>Northmark Courier</title>',
    ),
  script: (): string =>
    page('<div id="root"></div><script src="/app.js"></script><noscript>You need to enable JavaScript to run this app.</noscript>'),
  paywall: (): string =>
    page(
      `${article(MORE.slice(0, 1))}<div class="paywall"><p>Subscribe to continue reading.</p><p>Already a subscriber? Sign in to read the full article.</p></div>`,
      '<title>Harbour authority confirms missing crates</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour authority confirms missing crates","isAccessibleForFree":false}</script>',
    ),
  foreign: (): string =>
    'Die Hafenbehörde bestätigt den Verlust der Kisten\n\nDie Hafenbehörde von Velm hat am Dienstag mitgeteilt, dass vierzig Kisten mit Gewehren ohne Papiere vom Kai verschwunden sind. Die Hauptfrau sagte, ihre Leute hätten den Verlust gemeldet, aber niemand habe geantwortet.\n\nEin Sprecher des Ministeriums wies die Vorwürfe zurück und erklärte, es sei keine Beschwerde eingegangen.\n',
  /** Text of so many bytes without a line end. */
  longLine: (bytes: number): string => {
    const sentence = `${MORE[0]} “Nobody answered,” she said. `
    return sentence.repeat(Math.ceil(bytes / Buffer.byteLength(sentence))).slice(0, bytes)
  },
} as const
