/** The parts of a report that a table or a JSON object may give, each under a heading of its own. */
export const REPORT_FIELDS = ['id', 'title', 'text', 'outlet', 'published', 'url', 'language', 'author'] as const

export type ReportField = (typeof REPORT_FIELDS)[number]

/**
 * The headings under which each is taken, letters and digits alone, in lower case; the first of a line that is there counts.
 *
 * The first of each is our own name for it (docs/formats/inputs.md); the others are those of schema.org, of feeds and of common corpora.
 */
const HEADINGS: Readonly<Record<ReportField, readonly string[]>> = {
  id: ['id', 'identifier', 'uuid', 'guid', 'bodyid', 'articleid', 'docid', 'documentid', 'reportid', 'storyid', 'key'],
  title: ['title', 'headline', 'articletitle', 'heading', 'subject'],
  text: [
    ...[
      'text',
      'body',
      'content',
      'articlebody',
      'articletext',
      'article',
      'fulltext',
      'maintext',
      'bodytext',
      'storytext',
      'story',
    ],
    ...['contenttext', 'plaintext', 'cleanedtext', 'contenthtml', 'bodyhtml'],
  ],
  outlet: ['outlet', 'publisher', 'publication', 'newspaper', 'source', 'sourcename', 'site', 'sitename', 'media', 'medianame'],
  published: [
    ...[
      'published',
      'publishedat',
      'datepublished',
      'publisheddate',
      'publisheddatetime',
      'publishdate',
      'publicationdate',
      'pubdate',
    ],
    ...['date', 'datetime', 'timestamp', 'created', 'createdat', 'time'],
  ],
  url: ['url', 'link', 'uri', 'href', 'permalink', 'articleurl', 'weburl', 'canonicalurl', 'canonical', 'sourceurl'],
  language: ['language', 'lang', 'inlanguage', 'languagecode'],
  author: ['author', 'authors', 'byline', 'creator', 'writer'],
}

/**
 * Where each part of a report stands among headings, as an index; -1 where it does not.
 * Case, spaces and marks of a heading play no part: `Body ID` is `bodyid`.
 * Cost: linear in the headings.
 */
export const reportFields = (headings: readonly string[]): Readonly<Record<ReportField, number>> => {
  const at = new Map<string, number>()
  for (const [number, heading] of headings.entries()) {
    const folded = heading.toLowerCase().replace(/[^a-z0-9]/g, '')
    if (!at.has(folded)) at.set(folded, number)
  }
  const found = {} as Record<ReportField, number>
  for (const field of REPORT_FIELDS) {
    const heading = HEADINGS[field].find((one) => at.has(one))
    found[field] = heading === undefined ? -1 : (at.get(heading) as number)
  }
  return found
}
