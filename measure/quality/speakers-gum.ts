import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Entity, EntityId, Mention, MentionId, MentionType, Span } from '../../src/model/index.ts'
import type { Phrase } from '../../src/read/speakers/phrases.ts'
import { POS, RELATIONS, type Syntax } from '../../src/read/syntax/syntax.ts'
import { quotations, type Sentence } from '../../src/text/index.ts'
import { sharedFolder } from '../gold/shared.ts'

/** Texts that no training sees: the corpus' own dev split of the genres at hand. */
export const HELD_OUT: readonly string[] = [
  'court_loan',
  'court_negligence',
  'interview_cyclone',
  'interview_gaming',
  'news_homeopathic',
  'news_iodine',
  'speech_impeachment',
  'speech_inauguration',
]

/** A phrase of the gold: its cluster, kind and words. */
export interface GoldMention {
  readonly cluster: string
  readonly type: string
  readonly span: Span
  /** Where the word that carries it begins. */
  readonly head: number
}

/** One annotated text, with its gold grammar as `Syntax` and its gold names as mentions. */
export interface GoldText {
  readonly name: string
  readonly genre: string
  readonly syntax: Syntax
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly gold: readonly GoldMention[]
}

/** Where the corpus is, or null. */
export const gumFolder = (): string | null => {
  const shared = sharedFolder()
  return shared !== null && existsSync(`${shared}/gold/gum/dep`) ? `${shared}/gold/gum/dep` : null
}

/** Reads every text of the corpus in order of name. */
export const readGum = (folder: string): GoldText[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.conllu'))
    .sort()
    .map((file) => readText(file.replace(/^GUM_|\.conllu$/g, ''), readFileSync(`${folder}/${file}`, 'utf8')))

const TYPES: Readonly<Record<string, MentionType>> = { person: 'person', organization: 'organisation', place: 'place' }

const readText = (name: string, source: string): GoldText => {
  let text = ''
  const start: number[] = []
  const end: number[] = []
  const pos: number[] = []
  const lemmas: string[] = []
  const heads: number[] = []
  const relations: number[] = []
  const paragraphs: Span[] = []
  const sentences: Sentence[] = []
  const open: { cluster: string; fields: readonly string[]; first: number }[] = []
  const closed: { cluster: string; fields: readonly string[]; first: number; last: number }[] = []
  let paragraph = -1
  for (const block of source.split('\n\n')) {
    if (block.trim() === '') continue
    const lines = block.split('\n')
    if (lines.some((line) => line.startsWith('# newpar')) || paragraph < 0) {
      if (text !== '') text = `${text.trimEnd()}\n\n`
      paragraph++
      paragraphs.push({ start: text.length, end: text.length })
    }
    const base = start.length
    let glued = 0
    let gluedSpace = true
    for (const line of lines) {
      if (line.startsWith('#') || line === '') continue
      const columns = line.split('\t')
      const [id = '', word = '', lemma = '', tag = '', , , head = '', relation = ''] = columns
      const misc = columns[9] ?? ''
      const space = !misc.includes('SpaceAfter=No')
      if (id.includes('.')) continue
      if (id.includes('-')) {
        const [from = '0', to = '0'] = id.split('-')
        glued = Number(to) - Number(from) + 1
        gluedSpace = space
        continue
      }
      const at = start.length
      start.push(text.length)
      text += word
      end.push(text.length)
      if (glued > 1) glued--
      else {
        const spaced = glued === 1 ? gluedSpace : space
        glued = 0
        if (spaced) text += ' '
      }
      pos.push(POS.indexOf(tag as (typeof POS)[number]))
      lemmas.push(lemma.toLowerCase())
      heads.push(head === '0' || head === '' ? -1 : base + Number(head) - 1)
      relations.push(relationNumber(relation))
      for (const part of /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1]?.matchAll(/\(([^()]+)(\))?|([^()]+)\)/g) ?? []) {
        if (part[1] !== undefined) {
          const fields = part[1].split('-')
          const cluster = fields[0] as string
          if (part[2]) closed.push({ cluster, fields, first: at, last: at + 1 })
          else open.push({ cluster, fields, first: at })
        } else {
          const cluster = (part[3] as string).split('-')[0] as string
          const which = open.findLastIndex((one) => one.cluster === cluster)
          if (which >= 0) closed.push({ ...(open.splice(which, 1)[0] as (typeof open)[0]), last: at + 1 })
        }
      }
    }
    sentences.push({ first: base, last: start.length, paragraph })
    paragraphs[paragraph] = { start: (paragraphs[paragraph] as Span).start, end: end[end.length - 1] as number }
    if (!text.endsWith(' ')) text += ' '
  }
  const words = start.map((from, at) => text.slice(from, end[at]))
  const sentenceOf = new Int32Array(words.length).fill(-1)
  for (const [n, { first, last }] of sentences.entries()) sentenceOf.fill(n, first, last)
  const quoted = quotations(text, paragraphs)
  const quotedBy = new Int32Array(words.length).fill(-1)
  let outer = -1
  for (const [n, quotation] of quoted.entries()) {
    if (outer >= 0 && quotation.start < (quoted[outer]?.end ?? 0)) continue
    outer = n
    for (let at = 0; at < words.length; at++)
      if ((start[at] as number) >= quotation.start && (start[at] as number) < quotation.end) quotedBy[at] = n
  }
  const syntax: Syntax = {
    text,
    paragraphs,
    titled: true,
    tokens: { length: words.length, start: Int32Array.from(start), end: Int32Array.from(end) },
    words,
    lower: words.map((word) => word.toLowerCase().replaceAll('’', "'")),
    sentences,
    sentenceOf,
    quotations: quoted,
    quotedBy,
    pos: Uint8Array.from(pos),
    lemmas,
    groups: new Uint8Array(words.length),
    heads: Int32Array.from(heads),
    relations: Uint8Array.from(relations),
  }
  return { name, genre: name.split('_')[0] as string, syntax, ...goldNames(syntax, closed) }
}

const relationNumber = (relation: string): number => {
  const whole = RELATIONS.indexOf(relation as (typeof RELATIONS)[number])
  return whole >= 0 ? whole : Math.max(0, RELATIONS.indexOf((relation.split(':')[0] ?? 'dep') as (typeof RELATIONS)[number]))
}

const goldNames = (
  syntax: Syntax,
  closed: readonly { cluster: string; fields: readonly string[]; first: number; last: number }[],
): Pick<GoldText, 'mentions' | 'entities' | 'gold'> => {
  const { pos, heads, tokens, text } = syntax
  const PROPN = POS.indexOf('PROPN')
  const gold: GoldMention[] = []
  const named: { cluster: string; type: MentionType; first: number; last: number }[] = []
  for (const { cluster, fields, first, last } of closed) {
    let head = first
    for (let at = first; at < last; at++) {
      const above = heads[at] as number
      if (above < first || above >= last) {
        head = at
        break
      }
    }
    const span = { start: tokens.start[first] as number, end: tokens.end[last - 1] as number }
    gold.push({ cluster, type: fields[1] ?? '', span, head: tokens.start[head] as number })
    const type = TYPES[fields[1] ?? '']
    if (type === undefined || pos[head] !== PROPN) continue
    let from = head
    let to = head + 1
    while (from > first && pos[from - 1] === PROPN) from--
    while (to < last && pos[to] === PROPN) to++
    named.push({ cluster, type, first: from, last: to })
  }
  named.sort((a, b) => a.first - b.first || b.last - a.last)
  const mentions: Mention[] = []
  const entities = new Map<string, { type: MentionType; name: string; mentions: MentionId[] }>()
  let until = 0
  for (const { cluster, type, first, last } of named) {
    if (first < until) continue
    until = last
    const span = { start: tokens.start[first] as number, end: tokens.end[last - 1] as number }
    const id = `m${mentions.length}` as MentionId
    mentions.push({ id, type, span, entity: cluster as EntityId })
    const words = text.slice(span.start, span.end)
    const entity = entities.get(cluster)
    if (!entity) entities.set(cluster, { type, name: words, mentions: [id] })
    else {
      entity.mentions.push(id)
      if (words.length > entity.name.length) entity.name = words
    }
  }
  return {
    gold,
    mentions,
    entities: [...entities].map(([id, entity]) => ({
      id: id as EntityId,
      role: null,
      lat: null,
      lon: null,
      geonames: null,
      ...entity,
    })),
  }
}

/** Each phrase's gold cluster and, where it ends a pair joined by "and", the pair's; null where the gold has none. */
export const goldOf = (
  text: Pick<GoldText, 'gold'>,
  syntax: Syntax,
  phrases: readonly Phrase[],
): { readonly own: readonly (string | null)[]; readonly pair: readonly (string | null)[] } => {
  const byHead = new Map<number, GoldMention[]>()
  for (const mention of text.gold) {
    const list = byHead.get(mention.head)
    if (list) list.push(mention)
    else byHead.set(mention.head, [mention])
  }
  const at = (phrase: Phrase): GoldMention[] => {
    const found: GoldMention[] = []
    for (let token = phrase.first; token < phrase.last; token++)
      found.push(...(byHead.get(syntax.tokens.start[token] as number) ?? []))
    return found.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
  }
  const own: (string | null)[] = []
  const pair: (string | null)[] = []
  for (const phrase of phrases) {
    own.push(at(phrase)[0]?.cluster ?? null)
    const first = phrase.joined >= 0 ? (phrases[phrase.joined] as Phrase) : null
    const end = syntax.tokens.end[phrase.head] as number
    pair.push(first ? (at(first).find((mention) => mention.span.end >= end)?.cluster ?? null) : null)
  }
  return { own, pair }
}
