// More than 400 lines: a phrase's insides, its possessor and what hangs on it by "of" are read by the same steps, which call
// one another and share the sentence's names and arms.

import type { MentionType } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { ADJ, DET, NOUN, NUM, PART, PRON, PROPN } from '../syntax/tags.ts'
import { actsAsBody } from './acting.ts'
import type { FoundMention, NamedSentence } from './found-mention.ts'
import { joinPairs } from './join-pairs.ts'
import type { MentionKnowledge } from './knowledge.ts'
import { materielEndingAt, materielPhrases } from './materiel-phrases.ts'
import { joined } from './name-evidence.ts'
import type { NameKind } from './name-kinds.ts'
import type { NameRun } from './name-runs.ts'
import { type NounPhrase, nounPhrases } from './noun-phrases.ts'
import { COUNTED, DIRECTION, GROUP_OF, LOOSE, NAMED_OF, OFFICE_OF, PLACE_OF, SET_OF } from './phrase-words.ts'

/** Reads sentence after sentence; holds the names found inside larger mentions. */
export class SentenceReader {
  /** Names inside larger mentions; they become mentions of their own only where the report names them nowhere else. */
  readonly inner: { run: NameRun; kind: NameKind }[] = []
  private byToken = new Map<number, NameRun>()
  private readonly whole = new Set<number>()
  private arms: ReadonlyMap<number, number> = new Map()
  private readonly syntax: Syntax
  private readonly knowledge: MentionKnowledge
  private readonly kinds: ReadonlyMap<NameRun, NameKind>
  private readonly taken: Uint8Array
  private found: FoundMention[] = []
  /** How many "of" deep the reading is; hostile chains of them end here. */
  private depth = 0

  constructor(syntax: Syntax, knowledge: MentionKnowledge, kinds: ReadonlyMap<NameRun, NameKind>, taken: Uint8Array) {
    this.syntax = syntax
    this.knowledge = knowledge
    this.kinds = kinds
    this.taken = taken
  }

  /** The mentions of one sentence. */
  read(sentence: NamedSentence): readonly FoundMention[] {
    const { syntax } = this
    this.found = []
    this.byToken.clear()
    for (const run of sentence.runs) for (let token = run.first; token < run.last; token++) this.byToken.set(token, run)
    this.arms = materielPhrases(syntax, sentence.first, sentence.last, this.knowledge)
    this.whole.clear()
    for (const [head, from] of this.arms) for (let at = from; at <= head; at++) this.whole.add(at)
    for (const run of sentence.runs)
      if (!this.onlyNationality(run)) for (let at = run.first; at < run.last; at++) this.whole.add(at)
    const phrases = nounPhrases(syntax, sentence.first, sentence.last, this.whole)
    let until = sentence.first
    for (const phrase of phrases) {
      if (phrase.last <= until) continue
      const first = Math.max(phrase.first, until)
      until = Math.max(until, this.phrase(first, phrase.last, phrase.possessed > first ? phrase.possessed : -1, sentence.last))
    }
    const joined = joinPairs(syntax, this.knowledge, this.found)
    // A name that the tagger put outside every phrase.
    this.found = joined
    let next = 0
    for (const run of sentence.runs) {
      while (next < phrases.length && (phrases[next] as NounPhrase).last <= run.first) next++
      const phrase = phrases[next]
      if (!phrase || phrase.first >= run.last) this.named(run.first, run, sentence.last)
    }
    return this.found
  }

  /** Reads one noun phrase and what hangs on it by "of"; returns one past the last token read. */
  private phrase(from: number, last: number, possessed: number, limit: number): number {
    const { syntax, knowledge } = this
    const first = this.skipNumbers(from, last)
    if (first >= last) return last
    const head = last - 1
    const run = this.byToken.get(head)
    if (run && run.last >= last && !this.isNationality(head, run)) {
      const from = run.first < first ? run.first : possessed > first && possessed <= run.first ? possessed : first
      if (from > first && possessed > first) {
        const owner = this.byToken.get(possessed - 2)
        const bodies =
          this.kinds.get(run) === 'organisation' &&
          run.last - run.core > 1 &&
          run.first === possessed &&
          owner &&
          !this.onlyNationality(owner)
        if (bodies && knowledge.organisation(joined(syntax.words, run.core, run.last)) === null) {
          const kind = this.kinds.get(owner) ?? 'nothing'
          if (kind === 'organisation') this.inner.push({ run: owner, kind })
          this.found.push({ first: owner.first, last: run.last, type: 'organisation', name: run, belongsTo: null })
          return run.last
        }
        this.phrase(first, possessed - 1, -1, limit)
      }
      const start = this.modifiers(from, run)
      if (start > from) this.insides(from, start, -1, limit)
      return this.named(start, run, limit)
    }
    const materiel = materielEndingAt(syntax, first, head, knowledge)
    let type = materiel ?? this.nominalType(head)
    if (this.taken[head] === 1) type = null
    let end = last
    // "the people of X", "commander of X", "a group of X"
    if (
      syntax.lower[last] === 'of' ||
      (syntax.lower[last] === 'for' && type === 'person') ||
      (syntax.lower[last] === 'to' && type === 'person')
    ) {
      const extended = this.extend(head, type, last, limit)
      if (extended) {
        end = extended.end
        type = extended.type
      }
    }
    if (type === 'person' && this.undetermined(first, last)) type = null
    if (type === null) {
      this.insides(first, last, possessed, limit)
      return last
    }
    if (possessed > first && type !== 'person' && this.namesWithin(possessed, last)) {
      this.phrase(first, possessed - 1, -1, limit)
      return this.emit(possessed, end, type, last)
    }
    let start = first
    if (type === 'weapon' || type === 'platform') start = this.ownArms(first, head, type)
    else while (start < head && LOOSE.has(syntax.lower[start] as string)) start++
    return this.emit(start, end, type, last)
  }

  /** Arms without who holds them and how many: "several | rockets", "Ostian | missiles". */
  private ownArms(first: number, head: number, type: MentionType): number {
    const { syntax, knowledge } = this
    let from = first
    while (
      from < head &&
      /^(?:several|various|many|multiple|numerous|some|more|all|any|both|these|those|sorts)$/.test(syntax.lower[from] as string)
    )
      from++
    if (type !== 'weapon') return from
    for (let at = from; at < head; at++) {
      const run = this.byToken.get(at)
      const owner = run
        ? run.last <= head && this.kinds.get(run) !== 'weapon'
        : /^\p{Lu}/u.test(syntax.words[at] as string) && knowledge.nationality(syntax.lower[at] as string)
      if (!owner) continue
      const end = run ? run.last : at + 1
      this.insides(run ? run.first : at, end, -1, head)
      from = end
      at = end - 1
    }
    return from
  }

  /** Where a named mention begins: directions and peoples before a place, offices before a person, "so-called" before any. */
  private modifiers(first: number, run: NameRun): number {
    const { syntax, knowledge } = this
    const kind = this.kinds.get(run) ?? 'nothing'
    let start = run.first
    while (start > first) {
      const word = syntax.lower[start - 1] as string
      const title = knowledge.title(word)
      const fits =
        word === 'the' ||
        (kind === 'place' && (DIRECTION.test(word) || knowledge.nounKind(word) === 'place' || knowledge.nationality(word))) ||
        (kind === 'person' && (title === 'office' || title === 'rank' || title === 'address' || knowledge.nationality(word))) ||
        (kind === 'organisation' &&
          (knowledge.nationality(word) ||
            (/^(?:news|agency|broadcaster|newspaper|television|magazine)$/.test(word) && syntax.pos[start - 1] === NOUN))) ||
        (kind === 'platform' && (knowledge.materiel(word) !== null || knowledge.nationality(word)))
      if (!fits) {
        // "Karsad leader Ivo Maran": whom the office belongs to.
        const owner = this.byToken.get(start - 1)
        const office = kind === 'person' && start < run.first && knowledge.title(syntax.lower[start] as string) !== null
        if (office && owner && owner !== run && owner.first >= first && owner.last === start) start = owner.first
        break
      }
      start--
    }
    // A people alone before a person's name tells where the person is from: "Syrian | Omar".
    if (kind === 'person')
      while (start < run.first && knowledge.nationality(syntax.lower[start] as string) && start + 1 === run.first) start++
    return start
  }

  private emit(first: number, end: number, type: MentionType, last: number): number {
    const { syntax, knowledge } = this
    let belongsTo: NameRun | null = null
    for (let at = first; at < end; at++) {
      const run = this.byToken.get(at)
      if (run && run.first >= first) {
        const kind = this.kinds.get(run)
        if (
          kind &&
          kind !== 'nothing' &&
          (kind !== 'place' || type === 'person') &&
          !this.onlyNationality(run) &&
          !this.nameless(kind, run)
        )
          this.inner.push({ run, kind })
        if (kind === 'organisation' && run.last === last - 1) belongsTo = run
        at = Math.max(at, run.last - 1)
      }
    }
    for (let at = first; at < end; at++)
      if (
        end - first > 1 &&
        !(at === last - 1 && end === last) &&
        knowledge.nationality(syntax.lower[at] as string) &&
        (syntax.pos[at] === ADJ || syntax.pos[at] === PROPN) &&
        this.alone(at)
      )
        this.found.push({ first: at, last: at + 1, type: 'nationality', name: null, belongsTo: null })
    this.found.push({
      first,
      last: end,
      type,
      name: this.bornName(first, end, type, last),
      belongsTo: type === 'organisation' ? belongsTo : null,
    })
    return end
  }

  /** "the town of Ramley", "Ramley camp", "the Karsad movement": the phrase names what its name names. */
  private bornName(first: number, end: number, type: MentionType, last: number): NameRun | null {
    const { syntax } = this
    if (type !== 'place' && type !== 'organisation') return null
    const head = syntax.lower[last - 1] as string
    const run = end > last ? this.byToken.get(end - 1) : this.byToken.get(last - 2)
    if (!run || run.first < first || this.kinds.get(run) !== type || this.onlyNationality(run)) return null
    if (this.knowledge.namedLand(this.knowledge.foldName(joined(syntax.words, run.core, run.last)))?.kind === 'country') return null
    if (end > last) return type === 'place' && NAMED_OF.has(head) && run.last === end ? run : null
    return run.last === last - 1 &&
      (type === 'place' ? NAMED_OF.has(head) : /^(?:group|movement|party|organisation|organization|network)$/.test(head))
      ? run
      : null
  }

  private named(start: number, run: NameRun, limit: number): number {
    const { syntax, knowledge } = this
    const kind = this.kinds.get(run) ?? 'nothing'
    if (kind === 'nothing') {
      if (run.first > start) this.insides(start, run.first, -1, limit)
      return run.last
    }
    let type: MentionType = kind
    if (kind === 'place' && actsAsBody(syntax, start, run.last, knowledge)) type = 'organisation'
    for (let at = start; at < run.core; at++) {
      const before = this.byToken.get(at)
      if (before && before !== run && before.first >= start) {
        const inner = this.kinds.get(before)
        if (inner && inner !== 'nothing' && !this.onlyNationality(before)) this.inner.push({ run: before, kind: inner })
        at = before.last - 1
      } else if (knowledge.nationality(syntax.lower[at] as string) && this.alone(at))
        this.found.push({ first: at, last: at + 1, type: 'nationality', name: null, belongsTo: null })
    }
    this.bodyInTitle(run)
    let end = run.last
    // "Ramley, Ostia": a town and its country are one place.
    if (type === 'place' && syntax.lower[end] === ',' && end + 1 < limit) {
      const wider = this.byToken.get(end + 1)
      if (wider && wider.first === end + 1 && this.kinds.get(wider) === 'place') {
        const here = knowledge.namedLand(knowledge.foldName(syntax.words.slice(run.core, run.last).join(' ')))
        const there = knowledge.namedLand(knowledge.foldName(syntax.words.slice(wider.core, wider.last).join(' ')))
        if (
          there &&
          there.kind !== 'site' &&
          (!here || here.kind === 'site' || (there.kind === 'country' && here.kind === 'region'))
        ) {
          end = wider.last
        }
      }
    }
    // An office without a name is mentioned, but names nobody: "the U.S. Ambassador".
    const nameless = this.nameless(type, run)
    this.found.push({ first: start, last: end, type, name: nameless ? null : run, belongsTo: null })
    if (
      type === 'organisation' &&
      kind === 'place' &&
      !/^(?:states|u\.s\.?|us|uk|u\.k\.?|kingdom)$/.test(syntax.lower[run.last - 1] as string)
    )
      this.inner.push({ run, kind: 'place' })
    return end
  }

  /** "Ostian Foreign Ministry Spokeswoman Ada Brandt": the ministry is named inside her title. */
  private bodyInTitle(run: NameRun): void {
    const { syntax, knowledge } = this
    for (let at = run.core - 1; at > run.first; at--)
      if (
        knowledge.nameHead(syntax.lower[at] as string) === 'organisation' &&
        !/^(?:defen[cs]e|state|press|media|intelligence|operations|security|news)$/.test(syntax.lower[at] as string) &&
        knowledge.title(syntax.lower[at] as string) === null
      ) {
        this.inner.push({ run: { first: run.first, last: at + 1, core: run.first }, kind: 'organisation' })
        return
      }
  }

  /** What a phrase that is no mention itself holds: names, arms, peoples, and whoever possesses it. */
  private insides(first: number, last: number, possessed: number, limit: number): void {
    const { syntax, knowledge } = this
    let from = first
    if (possessed > first) {
      this.phrase(first, possessed - 1, -1, limit)
      from = possessed
    }
    let at = from
    while (at < last) {
      const run = this.byToken.get(at)
      if (run && run.first === at && run.last <= last) {
        if (this.onlyNationality(run))
          this.found.push({ first: run.first, last: run.last, type: 'nationality', name: null, belongsTo: null })
        else {
          const kind = this.kinds.get(run) ?? 'nothing'
          if (kind !== 'nothing') {
            const type = kind === 'place' && bodyWhenAdjective(syntax, run, knowledge) ? 'organisation' : kind
            this.found.push({
              first: run.first,
              last: run.last,
              type,
              name: this.nameless(type, run) ? null : run,
              belongsTo: null,
            })
          }
        }
        at = run.last
        continue
      }
      if (this.taken[at] !== 1 && knowledge.nationality(syntax.lower[at] as string) && /^\p{Lu}/u.test(syntax.words[at] as string))
        this.found.push({ first: at, last: at + 1, type: 'nationality', name: null, belongsTo: null })
      if (at < last - 1 && (syntax.pos[at] === NOUN || this.arms.has(at)) && syntax.pos[at + 1] !== NUM) {
        const type = materielEndingAt(syntax, from, at, knowledge)
        if (type && !this.insideArms(at)) {
          const start = Math.max(from, this.arms.get(at) ?? at)
          this.found.push({ first: start, last: at + 1, type, name: null, belongsTo: null })
        }
      }
      at++
    }
  }

  private extend(head: number, type: MentionType | null, at: number, limit: number): { end: number; type: MentionType } | null {
    const { syntax } = this
    const noun = syntax.lower[head] as string
    const lemma = syntax.lemmas[head] as string
    if (/^(?:north|south|east|west)/.test(noun) && !/^(?:the|an?)$/.test(syntax.lower[head - 1] ?? '')) return null
    const wanted = PLACE_OF.has(noun) || GROUP_OF.has(noun) || SET_OF.has(noun) || OFFICE_OF.has(lemma)
    if (!wanted || this.depth >= 3) return null
    // What follows is read by itself, without leaving mentions behind.
    const kept = this.found.length
    const keptInner = this.inner.length
    const [next] = nounPhrases(syntax, at + 1, Math.min(limit, at + 40), this.whole)
    if (!next || next.first !== at + 1) return null
    this.depth++
    const end = this.phrase(next.first, next.last, next.possessed, limit)
    this.depth--
    const inside = this.found[this.found.length - 1]
    const whole =
      inside &&
      this.found.length > kept &&
      inside.first >= next.first &&
      inside.first <= this.skipNumbers(next.first, next.last) &&
      inside.last === end
    const named = this.byToken.has(end - 1)
    let result: MentionType | null = null
    if (whole) {
      if (PLACE_OF.has(noun) && type === 'place' && (inside.type === 'place' || (inside.type === 'organisation' && named)))
        result = 'place'
      else if (
        PLACE_OF.has(noun) &&
        type === null &&
        inside.type === 'place' &&
        (/^(?:north|south|east|west)/.test(noun) || noun === 'part' || noun === 'parts' || noun === 'heart' || noun === 'edge')
      )
        result = 'place'
      else if (GROUP_OF.has(noun) && type === 'organisation' && (named || inside.type === 'place')) result = 'organisation'
      else if (/^(?:family|families|relatives|friends)$/.test(noun) && inside.type === 'organisation') result = 'organisation'
      else if (SET_OF.has(noun) && (inside.type === 'organisation' || inside.type === 'place')) result = inside.type
      else if (
        OFFICE_OF.has(lemma) &&
        type === 'person' &&
        (named || syntax.lower[at] === 'of') &&
        (inside.type === 'organisation' || inside.type === 'place')
      )
        result = 'person'
    }
    const names = this.found.slice(kept).filter((one) => one.name)
    this.found.length = kept
    if (result === null) {
      this.inner.length = keptInner
      return null
    }
    for (const one of names) this.inner.push({ run: one.name as NameRun, kind: this.kinds.get(one.name as NameRun) ?? 'nothing' })
    return { end, type: result }
  }

  private nominalType(head: number): MentionType | null {
    const { syntax, knowledge } = this
    const lemma = syntax.lemmas[head] as string
    const lower = syntax.lower[head] as string
    if (knowledge.nationality(lower) && /s$/.test(lower) && /^\p{Lu}/u.test(syntax.words[head] as string)) return 'organisation'
    if (knowledge.nationality(lower) && /^\p{Lu}/u.test(syntax.words[head] as string)) return null
    if (lower === 'countries' || lower === 'nations') return 'organisation'
    if (lemma === 'line' && (syntax.lower[head - 1] === 'front' || syntax.lower[head - 1] === 'defence')) return 'place'
    let kind =
      (lower !== lemma && knowledge.nounKind(lemma) === 'nothing' ? 'nothing' : knowledge.nounKind(lower)) ??
      knowledge.nounKind(lemma)
    if (kind === null && lower.includes('-')) kind = knowledge.nounKind(lower.slice(lower.lastIndexOf('-') + 1))
    if (lower === 'fighter' && this.amongAircraft(head)) return 'platform'
    // The tagger leaves names as they are: "Rebels" in a headline.
    if (kind === null && /[^s]s$/.test(lower) && lower === lemma) {
      kind = knowledge.nounKind(lower.slice(0, -1))
      if (kind === 'person') return 'organisation'
    }
    switch (kind) {
      case 'person':
        return lower === lemma && !/(?:men|women|people|children)$/.test(lower) ? 'person' : 'organisation'
      case 'people':
      case 'group':
        return 'organisation'
      case 'place':
      case 'weapon':
      case 'platform':
        return kind
      default:
        return null
    }
  }

  /** A count before people in words stays ("six men"); before things, and from a thousand on, it is a quantity of its own. */
  private skipNumbers(first: number, last: number): number {
    const { syntax } = this
    let at = first
    while (
      at < last - 1 &&
      /^(?:about|around|nearly|almost|over|more|than|at|least|some|up|to|only|just)$/.test(syntax.lower[at] as string) &&
      syntax.pos[at] !== NOUN
    ) {
      let next = at
      while (
        next < last - 1 &&
        /^(?:about|around|nearly|almost|over|more|than|at|least|some|up|to|only|just)$/.test(syntax.lower[next] as string)
      )
        next++
      if (syntax.pos[next] !== NUM && !/^\d/.test(syntax.lower[next] as string)) return first
      at = next
    }
    if (syntax.pos[at] !== NUM && !/^\d/.test(syntax.lower[at] as string)) return first
    const head = syntax.lower[last - 1] as string
    const type = this.nominalType(last - 1)
    const word = syntax.lower[at] as string
    const large =
      /^\d+,\d|^\d{4}|million|thousand/.test(word) || /^(?:million|thousand|hundred|billion)$/.test(syntax.lower[at + 1] ?? '')
    const kind = this.knowledge.nounKind(this.syntax.lemmas[last - 1] as string)
    const persons = type === 'person' || (type === 'organisation' && kind !== 'group')
    if (persons && !COUNTED.has(head) && !large) {
      // "at least 13 women", but "more than | 60 civilians"
      return syntax.lower[at - 1] === 'least' && syntax.lower[at - 2] === 'at' ? at - 2 : at
    }
    while (
      at < last - 1 &&
      (syntax.pos[at] === NUM ||
        /^\d/.test(syntax.lower[at] as string) ||
        /^(?:million|thousand|hundred|billion)$/.test(syntax.lower[at] as string))
    )
      at++
    return at
  }

  /** "bomber, fighter and attack aircraft" */
  private amongAircraft(at: number): boolean {
    const { syntax, knowledge } = this
    for (let beside = Math.max(0, at - 2); beside <= at + 5 && beside < syntax.lower.length; beside++)
      if (beside !== at && knowledge.materiel(syntax.lemmas[beside] as string) === 'platform') return true
    return false
  }

  /** A single person's noun that nothing determines, inside a clause: the tagger parted it from what it describes. */
  private undetermined(first: number, last: number): boolean {
    const { syntax } = this
    for (let at = first; at < last; at++) {
      const part = syntax.pos[at] as number
      if (part === DET || part === PRON || part === NUM || part === PART || this.byToken.has(at)) return false
    }
    return !/^(?:[,.;:)”"’–—-]|of|for|to|and|at|who|is|was|in|with)$/.test(syntax.lower[last] ?? '.')
  }

  private nameless(type: MentionType | NameKind, run: NameRun): boolean {
    if (type !== 'person' || run.core !== run.first) return false
    const { lower } = this.syntax
    let last = run.last - 1
    for (let at = run.first + 1; at < run.last; at++)
      if (lower[at] === 'of' || lower[at] === 'for') {
        last = at - 1
        break
      }
    const title = this.knowledge.title(lower[last] as string)
    return title !== null && title !== 'address'
  }

  /** Whether the token is part of a listed phrase of arms that goes on after it. */
  private insideArms(at: number): boolean {
    for (let head = at + 1; head <= at + 4; head++) {
      const from = this.arms.get(head)
      if (from !== undefined && from <= at) return true
    }
    return false
  }

  private namesWithin(first: number, last: number): boolean {
    for (let at = first; at < last; at++) if (this.byToken.has(at)) return true
    return false
  }

  private isNationality(head: number, run: NameRun): boolean {
    return run.last - run.first === 1 && this.knowledge.nationality(this.syntax.lower[head] as string)
  }

  private onlyNationality(run: NameRun): boolean {
    for (let at = run.first; at < run.last; at++) if (!this.knowledge.nationality(this.syntax.lower[at] as string)) return false
    return true
  }

  private alone(at: number): boolean {
    const run = this.byToken.get(at)
    return !run || this.onlyNationality(run)
  }
}

/** "U.S. support": a country before a plain noun stands for its state when it has no adjective's form. */
const bodyWhenAdjective = (syntax: Syntax, run: NameRun, knowledge: MentionKnowledge): boolean =>
  /^(?:u\.s\.?|us|u\.k\.?|uk|eu|un|u\.n\.)$/.test(syntax.lower[run.first] as string) &&
  knowledge.namedLand(knowledge.foldName(syntax.words[run.first] as string)) !== null
