import fc from 'fast-check'
import { oddText } from './odd-text.ts'

const SCRAPS = [
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<article>',
  '</article>',
  '<h1>',
  '</h1>',
  '<a href="https://example.org/a">',
  '</a>',
  '<a href=',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<script type="application/ld+json">',
  '{"@type":"NewsArticle","headline":"A","datePublished":"2019-06-12","author":[{"name":1}]}',
  '{"@graph":[',
  ']}',
  '<meta property="og:site_name" content="Northmark Courier">',
  '<meta charset=utf-16>',
  '<meta',
  '<title>',
  '</title>',
  '<time datetime="2019-06-31">',
  '<link rel="canonical" href="//example.net/b">',
  '<br>',
  '<br/>',
  '&nbsp;',
  '&#0;',
  '&#x110000;',
  '&bogus;',
  '&',
  '<',
  '>',
  '<blockquote>',
  '<table><tr><td>',
  '<svg><title>x',
  '<template>',
  '<noscript>',
  '<style>p{}</style>',
  '<![CDATA[x]]>',
  '<?xml version="1.0"?>',
  '<!doctype html>',
  '<html lang="en">',
  '<body>',
  '<nav>',
  '</nav>',
  '<img alt="A boat">',
  '<p>Captain Orla Venn said on Tuesday that forty crates of rifles had left the quay of Velm without papers, and nobody answered.</p>',
  '# Heading\n',
  '## ',
  '[a](b)',
  '> quote\n',
  '```\n',
  '* ',
  '\n\n',
  '| a | b |\n|---|---|\n',
  '---\n',
  '![](x)',
  '<p\u0000>',
  '\ufeff',
] as const

/** Scraps of markup in any order, among odd text: pages nobody wrote, and Markdown too. */
export const oddMarkup = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...SCRAPS) }, { weight: 1, arbitrary: oddText }), { maxLength: 60 })
  .map((parts) => parts.join(''))

/** The same with what decoding must cope with: bytes of any kind, marks of byte order, text cut anywhere. */
export const oddBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  oddMarkup.map((text) => Buffer.from(text)),
  oddMarkup.map((text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
  oddMarkup.map((text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
  oddMarkup.map((text) => Buffer.from(text, 'latin1')),
  fc.tuple(oddMarkup, fc.nat(40)).map(([text, cut]) => {
    const bytes = Buffer.from(text)
    return bytes.subarray(0, Math.max(0, bytes.length - cut))
  }),
)

/** Pages that grow: each gives about `times` hundred characters. */
export const GROWING_PAGES: Readonly<Record<string, (times: number) => string>> = {
  paragraphs: (times) =>
    `<article>${'<p>The port of Velm was closed on Tuesday, Captain Orla Venn said, and nobody had told the harbour.</p>'.repeat(times)}</article>`,
  'elements nested ever deeper': (times) => `${'<div>'.repeat(times * 20)}<p>So it was.`,
  'inline elements nested ever deeper': (times) => `<p>${'<b>a'.repeat(times * 25)}`,
  'tags opened and never ended': (times) => '<a '.repeat(times * 33),
  'attributes without an end': (times) => `<p ${'a="b" '.repeat(times * 16)}>So it was.</p>`,
  'comments opened and never ended': (times) => '<!-- '.repeat(times * 20),
  'scripts opened and never ended': (times) => '<script>'.repeat(times * 12),
  'characters by number': (times) => '&#8220;'.repeat(times * 14),
  ampersands: (times) => '&'.repeat(times * 100),
  links: (times) => '<p><a href="https://example.org/a">a link</a> and more'.repeat(times * 2),
  'list items never closed': (times) => '<ul><li>one'.repeat(times * 9),
  'tables in tables': (times) => '<table><tr><td>one'.repeat(times * 5),
  'linked data nested ever deeper': (times) =>
    `<script type="application/ld+json">${'[{"@graph":'.repeat(times * 5)}1${'}]'.repeat(times * 5)}</script><p>So it was.`,
  'meta tags': (times) => '<meta property="article:published_time" content="2019-06-12">'.repeat(times * 2),
  headings: (times) => '<h1>Harbour closed</h1>'.repeat(times * 4),
}
