import { attribute, descendants, textOf, tidy } from './look.ts'
import type { Element } from './tree.ts'

/** What a page's markup says of itself, each with the field it was read from. */
export interface Metadata {
  readonly titles: readonly Said[]
  readonly authors: readonly Said[]
  readonly publishers: readonly Said[]
  readonly siteNames: readonly Said[]
  readonly published: readonly Said[]
  readonly modified: readonly Said[]
  readonly canonical: string | null
  readonly url: string | null
  readonly language: string | null
  /** The text as JSON-LD `articleBody` gives it. */
  readonly articleBody: string | null
  /** JSON-LD or a meta element says that the text is not free to read. */
  readonly paid: boolean
}

export interface Said {
  readonly value: string
  readonly source: string
}

const PUBLISHED = new Set(
  'article:published_time og:published_time datepublished date dc.date dc.date.issued dcterms.created dcterms.issued dcterms.date pubdate publishdate publish-date publication_date parsely-pub-date sailthru.date cxenseparse:recs:publishtime article.published originalpublicationdate article_date_original citation_publication_date citation_date ptime article:publicationdate rnews:datepublished shareaholic:article_published_time iso-8601-publish-date bt:pubdate displaydate date.release'.split(
    ' ',
  ),
)
const MODIFIED = new Set(
  'article:modified_time og:updated_time datemodified last-modified lastmod dcterms.modified dc.date.modified revised'.split(' '),
)
const AUTHOR = new Set(
  'author article:author dc.creator dcterms.creator dc.creator.name byl byline parsely-author sailthru.author citation_author cxenseparse:author rnews:author article:author_name twitter:data1'.split(
    ' ',
  ),
)
const TITLE = new Set(
  'og:title twitter:title dc.title dcterms.title headline parsely-title sailthru.title citation_title'.split(' '),
)

/**
 * Reads the metadata: meta elements, JSON-LD (nested and in `@graph`), `<time>`, rel=canonical, itemprops and rel=author.
 *
 * Nothing is preferred: every field that speaks is kept, once for each different value.
 * Cost: linear in the page; JSON-LD over 2 million characters is left aside.
 */
export const metadata = (root: Element): Metadata => {
  const titles: Said[] = []
  const authors: Said[] = []
  const publishers: Said[] = []
  const siteNames: Said[] = []
  const published: Said[] = []
  const modified: Said[] = []
  let canonical: string | null = null
  let url: string | null = null
  let language: string | null = null
  let articleBody: string | null = null
  let paid = false
  const say = (list: Said[], value: unknown, source: string): void => {
    if (typeof value !== 'string') return
    const tidied = tidy(decodeTwice(value)).slice(0, 600)
    if (tidied !== '' && !list.some((one) => one.value === tidied && one.source === source)) list.push({ value: tidied, source })
  }
  const linkedData = (node: unknown, depth: number): void => {
    if (depth > 12) return
    if (Array.isArray(node)) {
      for (const one of node.slice(0, 200)) linkedData(one, depth + 1)
      return
    }
    if (!isRecord(node)) return
    const types = [node['@type']].flat().filter((type) => typeof type === 'string')
    if (
      types.some((type) =>
        /Article$|^(?:Report|BlogPosting|NewsArticle|LiveBlogPosting|SocialMediaPosting|ReviewNewsArticle|WebPage|Review)$/.test(
          type,
        ),
      )
    ) {
      const page = types.every((type) => /WebPage$/.test(type))
      if (!page) say(titles, node['headline'] ?? node['name'], 'JSON-LD headline')
      say(published, node['datePublished'], 'JSON-LD datePublished')
      if (!page) say(published, node['dateCreated'], 'JSON-LD dateCreated')
      say(modified, node['dateModified'], 'JSON-LD dateModified')
      for (const name of namesOf(node['author'])) say(authors, name, 'JSON-LD author')
      for (const name of namesOf(node['publisher'])) say(publishers, name, 'JSON-LD publisher')
      for (const name of namesOf(node['sourceOrganization'])) say(publishers, name, 'JSON-LD sourceOrganization')
      const body = node['articleBody']
      if (typeof body === 'string' && body.length > (articleBody?.length ?? 0)) articleBody = body.slice(0, 1_000_000)
      if (typeof node['inLanguage'] === 'string') language ??= node['inLanguage']
      if (node['isAccessibleForFree'] === false || /^false$/i.test(String(node['isAccessibleForFree'] ?? ''))) paid = true
    }
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'hasPart', 'item'])
      if (typeof node[key] === 'object') linkedData(node[key], depth + 1)
  }
  for (const element of descendants(root)) {
    if (element.name === 'meta') {
      const content = attribute(element, 'content')
      for (const key of [
        attribute(element, 'property'),
        attribute(element, 'name'),
        attribute(element, 'itemprop'),
        attribute(element, 'http-equiv'),
      ]) {
        const name = key.toLowerCase().trim()
        if (name === '' || content === '') continue
        const source = `meta ${name}`
        if (PUBLISHED.has(name)) say(published, content, source)
        else if (MODIFIED.has(name)) say(modified, content, source)
        else if (AUTHOR.has(name) && !(name === 'twitter:data1')) say(authors, content, source)
        else if (TITLE.has(name)) say(titles, content, source)
        else if (name === 'og:site_name' || name === 'application-name' || name === 'twitter:site' || name === 'cre')
          say(siteNames, content, source)
        else if (name === 'publisher' || name === 'dc.publisher' || name === 'article:publisher' || name === 'copyright')
          say(publishers, content, source)
        else if (name === 'og:url') url ??= content.slice(0, 2000)
        else if (name === 'og:locale' || name === 'content-language') language ??= content
        else if (name === 'article:content_tier' && /metered|locked/i.test(content)) paid = true
      }
    } else if (element.name === 'link' && /\bcanonical\b/i.test(attribute(element, 'rel')))
      canonical ??= attribute(element, 'href').trim() || null
    else if (element.name === 'html') language = attribute(element, 'lang') || attribute(element, 'xml:lang') || language
    else if (element.name === 'title' && element.parent?.name !== 'svg') say(titles, textOf(element), 'title')
    else if (element.name === 'script' && /ld\+json/i.test(attribute(element, 'type'))) linkedData(parseJson(textOf(element)), 0)
    else if (element.name === 'time') {
      const stamp = attribute(element, 'datetime')
      const marks = `${attribute(element, 'itemprop')} ${attribute(element, 'class')} ${attribute(element, 'pubdate')}`
      if (/modif|updat/i.test(marks)) say(modified, stamp, 'time')
      else if (/publish|entry-date|posted|pubdate|created/i.test(marks) || element.attributes.has('pubdate'))
        say(published, stamp, 'time')
    } else if (/datePublished/i.test(attribute(element, 'itemprop')))
      say(
        published,
        attribute(element, 'content') || attribute(element, 'datetime') || attribute(element, 'title'),
        'itemprop datePublished',
      )
    else if (/\bauthor\b/i.test(`${attribute(element, 'rel')} ${attribute(element, 'itemprop')}`)) {
      const name = tidy(textOf(element))
      if (name.length > 1 && name.length <= 80) say(authors, name, attribute(element, 'rel') ? 'rel author' : 'itemprop author')
    }
  }
  return { titles, authors, publishers, siteNames, published, modified, canonical, url, language, articleBody, paid }
}

const isRecord = (node: unknown): node is Readonly<Record<string, unknown>> => typeof node === 'object' && node !== null

/** A person or organisation may be a name, a record, or a list of either. */
const namesOf = (node: unknown): string[] =>
  [node]
    .flat()
    .slice(0, 20)
    .flatMap((one) => {
      if (typeof one === 'string') return /^https?:/i.test(one) ? [] : [one]
      return isRecord(one) && typeof one['name'] === 'string' ? [one['name']] : []
    })

const LONGEST_JSON = 2_000_000

const parseJson = (text: string): unknown => {
  if (text.length > LONGEST_JSON) return null
  const bare = text.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, '')
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, ' ')])
    try {
      return JSON.parse(attempt)
    } catch {
      // Line breaks inside strings are the commonest fault: the second attempt is without them.
    }
  return null
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  '#39': "'",
  '#039': "'",
  '#x27': "'",
  '#8217': '’',
  '#8216': '‘',
  '#8220': '“',
  '#8221': '”',
  '#8211': '–',
}

/** Many sites escape once too often in JSON-LD and meta elements. */
const decodeTwice = (text: string): string =>
  text.replace(/&(#?\w{2,6});/g, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
