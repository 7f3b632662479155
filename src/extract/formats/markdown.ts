import MarkdownIt from 'markdown-it'
import type { Span } from '../../model/index.ts'
import { TextBuilder } from '../text-builder.ts'
import type { Format } from './format.ts'

/** `html: true` so that markup is seen and left out, not shown as text; it is never executed. Nesting stops at 100, the parser's own limit. */
const parser = new MarkdownIt({ html: true, linkify: false })

type Token = ReturnType<typeof parser.parse>[number]

/** Markdown without its marks: headings, paragraphs, list items and block quotations as paragraphs; the first heading of the first level is the title. */
export const markdown: Format = {
  drafts: (source) => {
    const builder = new TextBuilder()
    const { rest, facts } = frontMatter(source)
    let title: Span | null = null
    let heading = ''
    if (facts.get('title')) {
      title = builder.block(() => builder.words(facts.get('title') as string))
    }
    for (const token of parser.parse(rest, {})) {
      if (token.type === 'heading_open') heading = token.tag
      else if (token.type === 'heading_close') heading = ''
      else if (token.type === 'fence' || token.type === 'code_block') builder.block(() => builder.words(token.content))
      else if (token.type === 'inline') {
        const span = builder.block(() => inline(token.children ?? [], builder))
        if (span && title === null && (heading === 'h1' || (heading === 'h2' && builder.blocks.length === 1))) title = span
      }
    }
    const { text, blocks, links } = builder
    const author = facts.get('author')
    const date = facts.get('date')?.match(/^\d{4}-\d\d(?:-\d\d)?/)?.[0]
    return [
      {
        text,
        title,
        paragraphs: blocks.filter((block) => block !== title),
        links,
        credits: author ? [{ kind: 'byline', agency: author, span: null }] : [],
        outlet: null,
        dates: date
          ? [{ value: date, of: 'publication', relation: 'on', origin: 'meta', span: null, source: 'front matter date' }]
          : [],
        url: facts.get('url') ?? facts.get('canonical_url') ?? null,
        language: null,
        doubts: [],
      },
    ]
  },
}

const inline = (tokens: readonly Token[], builder: TextBuilder): void => {
  const open: { readonly url: string; readonly start: number }[] = []
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'code_inline' || token.type === 'text_special') builder.words(token.content)
    else if (token.type === 'softbreak' || token.type === 'hardbreak') builder.words(' ')
    else if (token.type === 'link_open') open.push({ url: String(token.attrGet('href') ?? ''), start: builder.at })
    else if (token.type === 'link_close') {
      const link = open.pop()
      if (link) builder.link(link.url, link.start)
    } else if (token.type === 'html_inline' && /^<br\b/i.test(token.content)) builder.words(' ')
  }
}

/** The `---` block that site builders put before a text: plain `key: value` lines only. */
const frontMatter = (source: string): { readonly rest: string; readonly facts: ReadonlyMap<string, string> } => {
  const facts = new Map<string, string>()
  const match = /^---[^\S\n]*\r?\n/.exec(source)
  if (!match) return { rest: source, facts }
  const end = source.slice(0, 20_000).search(/\n(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/)
  if (end < 0) return { rest: source, facts }
  for (const line of source.slice(match[0].length, end).split('\n')) {
    const colon = line.indexOf(':')
    if (colon > 0)
      facts.set(
        line.slice(0, colon).trim().toLowerCase(),
        line
          .slice(colon + 1)
          .trim()
          .replace(/^["']|["']$/g, ''),
      )
  }
  return { rest: source.slice(source.indexOf('\n', end + 1) + 1 || source.length), facts }
}
