import type {
  Access,
  Attribution,
  AttributionId,
  CaptureId,
  Credit,
  Entity,
  EntityId,
  FrameKind,
  FrameRole,
  Mention,
  MentionId,
  MentionType,
  Reading,
  ReportId,
  Span,
  Statement,
  StatementId,
} from '../../src/model/index.ts'
import { FRAME_KINDS, MENTION_TYPES } from '../../src/model/index.ts'
import { paragraphs, sentences, tokenise } from '../../src/text/index.ts'

/**
 * Makes a Reading from a text with notes in it, for tests.
 *
 * In the text, braces mark words: `{tag key: words}`, nested as needed.
 * - `{source 1: ...}`, `{cue 1: ...}`, `{content 1: ...}`: the roles of attribution 1; a role may come in pieces.
 * - `{statement a: ...}`: statement a. A content that holds no statement of its attribution is one itself, with the id `s1`.
 * - `{person mayor: Ilka Marsh}`, and so on for every mention type: a mention of the entity `mayor`; `{time : Monday}` without one.
 * - `{predicate@a: sold}`, `{giver@a: the captain}`: the frame of statement a.
 *
 * Below a line `---`, one line each, in any order and only where the default does not do:
 * - `1: speakers=mayor via=toss,kanal within=2 manner=indirect commitment=endorsing polarity=denies`; for `via` and `commitment`
 *   the evidence is the source and the cue. Speakers default to the entities mentioned in the source; `within` to the innermost
 *   attribution whose content holds this one's.
 * - `a: by=1 access=first-hand kind=transfer negated modality=possible evidence=those_reports`; `by=author` for the author's own.
 *   `evidence` gives words of the text that show the access, with _ for a space.
 * - `mayor: name=Ilka_Marsh role=mayor_of_Durma lat=1.5 lon=2 geonames=7`
 * - `report: sentences` makes every sentence of the body without an attribution or a statement of its own the author's statement.
 * - `report: outlet=The_Lantern syndication=The_Beacon agency=Reedwire published=2020-05-04 language=en body-only`
 *
 * The first line is the title unless `body-only` is said. A text without notes is a reading in which nothing was read.
 * @throws Error where the notation is broken: a test that is wrong should fail loudly.
 */
export const annotated = (source: string, id = 'r1'): Reading => {
  const [marked = '', notes = ''] = source.trim().split(/\n---\n?/)
  const { text, marks } = unmark(marked)
  const options = readNotes(notes)
  const at = (key: string): Options => options.get(key) ?? new Map()
  const report = id as ReportId
  const all = paragraphs(text)
  const titled = !at('report').has('body-only')

  const mentions: Mention[] = []
  const entityMentions = new Map<string, Mention[]>()
  for (const { tag, key, span } of marks) {
    if (!isMention(tag)) continue
    const entity = key === '' ? null : (`${id}/${key}` as EntityId)
    const mention = { id: `${id}/m${mentions.length + 1}` as MentionId, type: tag, span, entity }
    mentions.push(mention)
    if (key !== '') entityMentions.set(key, [...(entityMentions.get(key) ?? []), mention])
  }
  mentions.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end)
  const entities: Entity[] = [...entityMentions].map(([key, list]) => {
    const words = list.map(({ span }) => text.slice(span.start, span.end))
    const longest = words.reduce((best, word) => (word.length > best.length ? word : best))
    const note = at(key)
    return {
      id: `${id}/${key}` as EntityId,
      type: (list[0] as Mention).type,
      name: note.get('name') ?? longest,
      role: note.get('role') ?? null,
      lat: note.has('lat') ? Number(note.get('lat')) : null,
      lon: note.has('lon') ? Number(note.get('lon')) : null,
      geonames: note.has('geonames') ? Number(note.get('geonames')) : null,
      mentions: list.map((mention) => mention.id),
    }
  })

  const keys = [...new Set(marks.filter(({ tag }) => ROLES.has(tag)).map(({ key }) => key))]
  const byTag = new Map<string, Span[]>()
  for (const { tag, key, span } of marks) byTag.set(`${tag} ${key}`, [...(byTag.get(`${tag} ${key}`) ?? []), span])
  const spansOf = (tag: string, key: string): Span[] =>
    [...(byTag.get(`${tag} ${key}`) ?? [])].sort((one, other) => one.start - other.start)
  const contents = keys
    .flatMap((key) => spansOf('content', key).map((span) => ({ key, span })))
    .sort((one, other) => one.span.start - other.span.start)
  /** The attribution whose content holds the span most closely. */
  const holder = (inner: Span, except?: string): string | null => {
    let best: { key: string; span: Span } | null = null
    for (const one of contents) {
      if (one.span.start > inner.start) break
      if (one.key === except || !holds(one.span, inner)) continue
      if (!best || one.span.end - one.span.start < best.span.end - best.span.start) best = one
    }
    return best?.key ?? null
  }
  const attributionId = (key: string): AttributionId => `${id}/a${key}` as AttributionId
  const attributions: Attribution[] = keys.map((key) => {
    const [from, cue, content] = [spansOf('source', key), spansOf('cue', key), spansOf('content', key)]
    if (content.length === 0) throw new Error(`attribution ${key} has no content`)
    const note = at(key)
    const named = (name: string): EntityId[] | null =>
      note
        .get(name)
        ?.split(',')
        .filter(Boolean)
        .map((one) => `${id}/${known(one, entityMentions)}` as EntityId) ?? null
    const inSource = mentions.filter(
      ({ span, type, entity }) => entity && (type === 'person' || type === 'organisation') && from.some((one) => holds(one, span)),
    )
    const within = note.get('within') ?? holder(content[0] as Span, key)
    const quoted = /^["“]/.test(text.slice((content[0] as Span).start))
    return {
      id: attributionId(key),
      report,
      source: from,
      cue,
      content,
      manner: (note.get('manner') ?? (quoted ? 'direct' : 'indirect')) as Attribution['manner'],
      within: within === null || within === '-' ? null : attributionId(within),
      speakers: { value: named('speakers') ?? [...new Set(inSource.map(({ entity }) => entity as EntityId))], spans: from },
      via: { value: named('via') ?? [], spans: note.has('via') ? [...from, ...cue] : [] },
      commitment: { value: (note.get('commitment') ?? 'neutral') as 'neutral', spans: note.has('commitment') ? cue : [] },
      polarity: { value: (note.get('polarity') ?? 'affirms') as 'affirms', spans: note.has('polarity') ? cue : [] },
    }
  })

  const stated = new Map<string, Span[]>()
  for (const { tag, key } of marks) if (tag === 'statement') stated.set(key, spansOf('statement', key))
  const owned = new Set([...stated].map(([name, spans]) => at(name).get('by') ?? holder(spans[0] as Span)))
  for (const key of keys) if (!owned.has(key)) stated.set(`s${key}`, spansOf('content', key))
  if (at('report').has('sentences')) {
    const taken = marks.filter(({ tag }) => ROLES.has(tag) || tag === 'statement').map(({ span }) => span)
    const tokens = tokenise(text)
    for (const [number, { first, last }] of sentences(text, tokens, titled ? all.slice(1) : all).entries()) {
      const span = { start: tokens.start[first] as number, end: tokens.end[last - 1] as number }
      if (!taken.some(({ start, end }) => start < span.end && span.start < end)) stated.set(`w${number + 1}`, [span])
    }
  }
  const framed = new Map<string, Mark[]>()
  for (const mark of marks) {
    const [role, key] = mark.tag.split('@')
    if (role && key) framed.set(key, [...(framed.get(key) ?? []), { ...mark, tag: role }])
  }
  const statements = [...stated].map(([key, content]): Statement => {
    const note = at(key)
    const by = note.get('by') ?? holder(content[0] as Span)
    const predicate = (framed.get(key) ?? []).filter(({ tag }) => tag === 'predicate').map(({ span }) => span)
    const roles = (framed.get(key) ?? [])
      .filter(({ tag }) => tag !== 'predicate')
      .map(({ tag, span }): FrameRole => {
        const inner = mentions.find((mention) => holds(span, mention.span))
        return { role: tag, span, mention: inner?.id ?? null }
      })
    const kind = note.get('kind') ?? (predicate.length > 0 ? 'other' : null)
    if (kind !== null && !(FRAME_KINDS as readonly string[]).includes(kind)) throw new Error(`${kind} is no kind of frame`)
    return {
      id: `${id}/${key}` as StatementId,
      report,
      content,
      attribution: by === null || by === 'author' ? null : attributionId(by),
      frame:
        kind === null
          ? null
          : {
              kind: kind as FrameKind,
              predicate,
              roles,
              negated: note.has('negated'),
              modality: (note.get('modality') ?? 'actual') as 'actual',
            },
      access: { value: (note.get('access') ?? 'undisclosed') as Access, spans: evidence(text, note.get('evidence'), content) },
    }
  })
  statements.sort((one, other) => (one.content[0] as Span).start - (other.content[0] as Span).start)

  const note = at('report')
  const credits = (['syndication', 'agency', 'byline', 'via', 'canonical'] as const).flatMap((kind): Credit[] => {
    const agency = note.get(kind)
    return agency === undefined ? [] : [{ kind, agency, span: find(text, agency) }]
  })
  const outlet = note.get('outlet')
  const published = note.get('published')
  return {
    report: {
      id: report,
      capture: `${id}/capture` as CaptureId,
      file: `${id}.txt`,
      text,
      title: titled ? (all[0] ?? null) : null,
      body: titled ? all.slice(1) : all,
      outlet: outlet === undefined ? null : { name: outlet, domain: null, span: find(text, outlet) },
      credits,
      links: [],
      dates:
        published === undefined
          ? []
          : [{ value: published, of: 'publication', relation: 'on', origin: 'meta', span: null, source: 'note' }],
      language: note.get('language') ?? 'en',
      doubts: [],
    },
    attributions,
    statements,
    mentions,
    entities,
    wording: [],
    doubts: [],
  }
}

/** The text without its notes. */
export const plainText = (source: string): string => unmark(source.trim().split(/\n---\n?/)[0] as string).text

type Options = ReadonlyMap<string, string>

interface Mark {
  readonly tag: string
  readonly key: string
  readonly span: Span
}

const ROLES = new Set(['source', 'cue', 'content'])
const isMention = (tag: string): tag is MentionType => (MENTION_TYPES as readonly string[]).includes(tag)

const unmark = (marked: string): { readonly text: string; readonly marks: readonly Mark[] } => {
  const marks: Mark[] = []
  const open: { tag: string; key: string; start: number }[] = []
  let text = ''
  for (let at = 0; at < marked.length; at++) {
    const character = marked[at] as string
    if (character === '{') {
      const head = /^\{([\w@-]+) ?([\w-]*): ?/.exec(marked.slice(at, at + 80))
      if (!head) throw new Error(`no tag after the brace at “${marked.slice(at, at + 30)}”`)
      open.push({ tag: head[1] as string, key: head[2] as string, start: text.length })
      at += head[0].length - 1
    } else if (character === '}') {
      const top = open.pop()
      if (!top) throw new Error(`a brace closes nothing before “${marked.slice(at, at + 30)}”`)
      marks.push({ tag: top.tag, key: top.key, span: { start: top.start, end: text.length } })
    } else text += character
  }
  if (open.length > 0) throw new Error(`“{${open[0]?.tag}” is not closed`)
  return { text, marks }
}

const readNotes = (notes: string): Map<string, Options> => {
  const found = new Map<string, Options>()
  for (const line of notes.split('\n')) {
    if (line.trim() === '') continue
    const [key, rest] = line.split(/:\s*/, 2)
    if (key === undefined || rest === undefined) throw new Error(`no colon in the note “${line}”`)
    const pairs = rest
      .trim()
      .split(/\s+/)
      .map((pair): [string, string] => {
        const [name = '', value = ''] = pair.split('=')
        return [name, value.replaceAll('_', ' ')]
      })
    found.set(key.trim(), new Map(pairs))
  }
  return found
}

const holds = (outer: Span, inner: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

const known = (key: string, entities: ReadonlyMap<string, unknown>): string => {
  if (!entities.has(key)) throw new Error(`nobody is mentioned as ${key}`)
  return key
}

const find = (text: string, words: string): Span | null => {
  const start = text.indexOf(words)
  return start < 0 ? null : { start, end: start + words.length }
}

const evidence = (text: string, words: string | undefined, content: readonly Span[]): readonly Span[] => {
  if (words === undefined) return []
  const from = content[0]?.start ?? 0
  const start = text.indexOf(words, Math.max(0, from - 200))
  if (start < 0) throw new Error(`no evidence “${words}” in the text`)
  return [{ start, end: start + words.length }]
}
