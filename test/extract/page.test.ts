import { describe, expect, it } from 'vitest'
import { body, codes, credits, reportOf, words } from './given.ts'

const FIRST =
  'The harbour of Velm was closed for three days after divers found a hole in the northern wall, its keeper said on the quay.'
const SECOND =
  'Boats that had been waiting outside since the weekend were sent on to Tarnow, where there was room for only half of them.'
const THIRD =
  'Nobody was hurt, and the wall is to be mended before the first storms of the autumn reach the coast, the council has promised.'
const html = { mediaType: 'text/html', locator: 'page.html' }
const page = (inside: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Velm closes its harbour | Coast Gazette</title>${head}</head><body>
  <header class="site-header"><a href="/">Coast Gazette</a><nav><ul><li><a href="/a">News</a></li></ul></nav></header>
  ${inside}<footer><p>All the news of the coast, in one place, every day of the week, for twenty years.</p></footer></body></html>`
const story = `<article><h1>Velm closes its harbour</h1><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></article>`

describe('a page', () => {
  it('gives headline and paragraphs, parted by blank lines, without what stands around them', async () => {
    const report = await reportOf(
      page(
        `${story}<aside><p>${SECOND.repeat(2)}</p></aside><div class="related-posts"><p>You will want to read about the bridge of Tarnow, too, it says.</p></div>
         <div id="comments"><p>I was there, and the wall was whole, whatever they may say of it now.</p></div><script>var a = "<p>no</p>"</script>`,
      ),
      html,
    )
    expect(report.text).toBe(['Velm closes its harbour', FIRST, SECOND, THIRD].join('\n\n'))
    expect(words(report, report.title)).toBe('Velm closes its harbour')
    expect(body(report)).toEqual([FIRST, SECOND, THIRD])
    expect(report.doubts).toEqual([])
  })

  it('keeps quotations set apart, lists, headings and entities', async () => {
    const report = await reportOf(
      page(
        `<article><p>${FIRST}</p><blockquote><p>&ldquo;We were never told&rdquo;, he wrote.</p></blockquote><h2>The wall</h2><ul><li>It is old.</li><li>It leaks &amp; leans.</li></ul><p>${SECOND}</p></article>`,
      ),
      html,
    )
    expect(body(report)).toEqual([FIRST, '“We were never told”, he wrote.', 'The wall', 'It is old.', 'It leaks & leans.', SECOND])
  })

  it('does not run words together or apart where markup stands between them', async () => {
    const report = await reportOf(
      page(`<article><p>${FIRST}</p><p>The <b>V</b>elm\n   wall<br>is&nbsp;old<i>.</i> ${SECOND}</p></article>`),
      html,
    )
    expect(body(report)[1]).toBe(`The Velm wall is\u00a0old. ${SECOND}`)
  })

  it('gives links with the words they stand on', async () => {
    const report = await reportOf(
      page(
        `<article><p>${FIRST} So says <a href="/wall">a report on the wall</a> of May.</p><p>${SECOND}</p></article>`,
        '<meta property="og:url" content="https://gazette.example/velm">',
      ),
      html,
    )
    const link = report.links.find(({ url }) => url === 'https://gazette.example/wall')
    expect(words(report, link?.span ?? null)).toBe('a report on the wall')
  })

  it('reads outlet, publisher, authors and canonical address from the markup', async () => {
    const report = await reportOf(
      page(
        story,
        `<meta property="og:site_name" content="Coast Gazette"><meta property="og:url" content="https://gazette.example.com/velm">
         <link rel="canonical" href="https://www.harbour-times.org/velm">
         <script type="application/ld+json">[{"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"Not this"},
         {"@type":["NewsArticle"],"headline":"Velm closes its harbour","author":[{"@type":"Person","name":"Orla Venn"},{"name":"Reuters"}],
         "publisher":{"@type":"Organization","name":"Gazette Media"}}]}]</script>`,
      ),
      html,
    )
    expect(credits(report)).toEqual([
      'byline: Orla Venn [null]',
      'agency: Reuters [null]',
      'publisher: Gazette Media [null]',
      'publisher: Coast Gazette [null]',
      'canonical: harbour-times.org [null]',
    ])
    expect(report.outlet).toEqual({ name: 'Gazette Media', domain: 'example.com', span: null })
  })

  it('reads credits in the text as in plain text', async () => {
    const report = await reportOf(
      page(
        `<article><h1>Velm closes its harbour</h1><div>By Orla Venn</div><p>VELM (Reuters) - ${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p><p>This article was originally published by The Harbour Times.</p></article>`,
      ),
      html,
    )
    expect(credits(report)).toEqual([
      'byline: Orla Venn [By Orla Venn]',
      'agency: Reuters [(Reuters)]',
      'syndication: The Harbour Times [This article was originally published by The Harbour Times.]',
    ])
    expect(body(report)).toEqual([`VELM (Reuters) - ${FIRST}`, SECOND, THIRD])
  })

  it('is read from JSON-LD where the markup holds no text', async () => {
    const report = await reportOf(
      page(
        '<div id="app"></div>',
        `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":${JSON.stringify([FIRST, SECOND, THIRD, FIRST].join('\n'))}}</script>`,
      ),
      html,
    )
    expect(body(report)).toEqual([FIRST, SECOND, THIRD, FIRST])
    expect(codes(report)).not.toContain('D_NO_ARTICLE')
  })

  it('leaves short lines at its edges out of the body, and still takes credit and day from them', async () => {
    const report = await reportOf(
      page(
        `<article><div>Local news</div><div>By Ada Marn</div><div>4 March 2019</div><p>${FIRST}</p><p>${SECOND}</p><div>Associated Press</div><h3>More of it</h3></article>`,
      ),
      html,
    )
    expect(body(report)).toEqual([FIRST, SECOND])
    expect(credits(report).join(' ')).toMatch(/byline: Ada Marn.*agency: /)
    expect(report.dates.map(({ value }) => value)).toContain('2019-03-04')
  })

  it('joins a report that lies in several elements of one name', async () => {
    const part = (text: string): string => `<section itemprop="articleBody"><p>${text}</p><p>${THIRD}</p></section>`
    const report = await reportOf(
      page(`<div class="x1"><div class="x2">${part(FIRST)}<div class="ads"><p>Buy.</p></div>${part(SECOND.repeat(2))}</div></div>`),
      html,
    )
    expect(body(report)).toEqual([FIRST, THIRD, SECOND.repeat(2), THIRD])
  })

  it('gives words without the marks of where they may be broken', async () => {
    expect(
      body(await reportOf(page(`<article><p>${FIRST.replace('harbour', 'har&shy;bour')}</p><p>${SECOND}</p></article>`), html)),
    ).toEqual([FIRST, SECOND])
  })

  it('is neither executed nor lost when its container has the name of a side bar', async () => {
    const report = await reportOf(page(`<div class="content-with-sidebar widget">${story}</div>`), html)
    expect(body(report)).toEqual([FIRST, SECOND, THIRD])
  })
})

describe('a page that is not well', () => {
  it('gives a doubt and its words where nothing reads like an article', async () => {
    const report = await reportOf(page('<ul><li><a href="/a">Harbour</a></li><li><a href="/b">Wall</a></li></ul>'), html)
    expect(codes(report)).toContain('D_NO_ARTICLE')
    expect(report.text).toContain('Harbour')
  })

  it('gives a doubt where the text stops at a paywall', async () => {
    const report = await reportOf(
      page(
        `<article><h1>Velm closes its harbour</h1><p>${FIRST}</p><p>${SECOND}</p></article><div class="gate"><p>Already a subscriber? Log in.</p><p>Subscribe to continue reading this article.</p></div>`,
      ),
      html,
    )
    expect(codes(report)).toContain('D_PAYWALL')
    expect(body(report)[0]).toBe(FIRST)
  })

  it('does not take a story about subscribers for a paywall stub', async () => {
    const report = await reportOf(page(`<article><p>${`${FIRST} It told its subscribers so. `.repeat(30)}</p></article>`), html)
    expect(codes(report)).toEqual([])
  })

  it('is read flat, with a doubt, where it is nested a hundred thousand levels deep', async () => {
    const deep = 100_000
    const report = await reportOf(
      `<html><body>${'<div>'.repeat(deep)}<p>${FIRST}</p><p>${SECOND}</p>${'</div>'.repeat(deep)}<p>${THIRD}</p></body></html>`,
      html,
    )
    expect(codes(report)).toContain('D_DEEP_HTML')
    for (const sentence of [FIRST, SECOND, THIRD]) expect(report.text).toContain(sentence)
  })

  it('is told from a whole one where it is cut off', async () => {
    expect(codes(await reportOf(page(story).slice(0, -60), html))).toContain('D_TRUNCATED')
    expect(codes(await reportOf(page(story), { ...html, complete: false }))).toContain('D_TRUNCATED')
  })

  it('may leave tags open, cross them, and repeat attributes', async () => {
    const report = await reportOf(
      `<html><body><article><p>${FIRST}<p><b>${SECOND}</p></b><p class=a class=b>${THIRD}</article></body></html>`,
      html,
    )
    expect(body(report)).toEqual([FIRST, SECOND, THIRD])
  })

  it('says where the name promised another kind', async () => {
    expect(codes(await reportOf(page(story), { ...html, declaredType: 'text/plain' }))).toEqual(['D_TYPE_MISMATCH'])
  })
})

describe('Markdown', () => {
  const markdown = { mediaType: 'text/markdown', locator: 'note.md' }

  it('gives its words without its marks, the first heading as title', async () => {
    const report = await reportOf(
      `# Velm *closes* its harbour\n\n${FIRST.replace('three days', '**three days**')}\nIt is [a report](https://velm.example/r "R") of \`May\`.\n\n> We were never told,\n> he wrote.\n\n## The wall\n\n- It is old.\n- It leaks.\n\n<script>no()</script>\n\n![a picture](p.png)\n`,
      markdown,
    )
    expect(words(report, report.title)).toBe('Velm closes its harbour')
    expect(body(report)).toEqual([
      `${FIRST} It is a report of May.`,
      'We were never told, he wrote.',
      'The wall',
      'It is old.',
      'It leaks.',
    ])
    expect(words(report, report.links[0]?.span ?? null)).toBe('a report')
    expect(report.links[0]?.url).toBe('https://velm.example/r')
  })

  it('reads title, author and date from its front matter', async () => {
    const report = await reportOf(
      `---\ntitle: "Velm closes its harbour"\nauthor: Orla Venn\ndate: 2019-07-10\n---\n\n${FIRST}\n\n${SECOND}\n`,
      markdown,
    )
    expect(words(report, report.title)).toBe('Velm closes its harbour')
    expect(credits(report)).toEqual(['byline: Orla Venn [null]'])
    expect(report.dates[0]).toMatchObject({ value: '2019-07-10', of: 'publication', origin: 'meta' })
    expect(body(report)).toEqual([FIRST, SECOND])
  })
})
