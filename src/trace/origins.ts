import type { Descent, OriginId, Passage } from '../model/index.ts'
import { disjoint, passages } from '../text/index.ts'
import type { Corpus } from './corpus.ts'
import type { Group } from './join.ts'
import { documentMeant, joinDescriptions, joinNames, joinRoles, meet, personOfTrade } from './join-sources.ts'
import { areTwo, KINDS, mainSource, namedTogether } from './main-source.ts'
import { outletLabel } from './outlets.ts'
import type { Parent } from './parents.ts'
import type { Source } from './prepared.ts'

/** An origin of a claim with the statements that come from it. */
export interface Found {
  readonly id: OriginId
  readonly source: Source
  /** The report whose words name it first. */
  readonly report: number
  readonly members: number[]
  /** Statements that name it only as their ground. */
  readonly citing: number[]
  /** Where each report names it. */
  readonly evidence: Passage[]
}

/** The origins of a claim, and which origin a report's source is. */
export interface Origins {
  readonly all: readonly Found[]
  /** The origin's id, also of a source that only passes words on. */
  readonly idOf: (report: number, source: number) => OriginId
  readonly originOf: (member: number) => Found | null
  /** Named speakers to whom copies of one text put it, beside the one to whom it is put first. */
  readonly misnamed: readonly { readonly from: OriginId; readonly to: OriginId; readonly evidence: readonly Passage[] }[]
  /** Names that were not held against others, since there are too many. */
  readonly namesLeft: number
  /** Origins that may be one, by names a letter apart or short. */
  readonly alike: readonly { readonly one: OriginId; readonly other: OriginId; readonly direction: Descent['direction'] }[]
}

/**
 * Brings the sources of many reports together into the origins of one claim.
 *
 * One person named in ten reports is one origin. Statements that copy one another have one origin between them: whom any of them names; an
 * unnamed witness is the same across copies of one passage. What the author of a copy says in his own voice is no further origin, and an outlet
 * whose own report is at hand is none but a hand.
 * @param dependent pairs of statements of which one comes from the other, or both from a third. @param relayed statements that are put to an outlet
 * whose own report states the claim. @param kin reports that share much, whichever came first. @param derivedReports those of them that came after.
 * Cost: near-linear in the statements, and the square of the claim's different names.
 */
export const originsOf = (
  { members, claim }: Group,
  dependent: readonly (readonly [number, number])[],
  parents: ReadonlyMap<number, Parent>,
  relayed: ReadonlySet<number>,
  kin: readonly (readonly [number, number])[],
  derivedReports: ReadonlySet<number>,
  corpus: Corpus,
): Origins => {
  const place = new Map(members.map((member, at) => [member, at]))
  const classes = disjoint(members.length)
  const reports = [...new Set(members.map(corpus.reportOf))]
  const reportPlace = new Map(reports.map((report, at) => [report, at]))
  const clusters = disjoint(reports.length)
  for (const [one, other] of dependent) {
    classes.join(place.get(one) as number, place.get(other) as number)
    clusters.join(reportPlace.get(corpus.reportOf(one)) as number, reportPlace.get(corpus.reportOf(other)) as number)
  }
  for (const [one, other] of kin) clusters.join(reportPlace.get(one) as number, reportPlace.get(other) as number)
  const clusterOf = (report: number): number => clusters.of(reportPlace.get(report) as number)
  const derived = new Set<number>(derivedReports)
  for (const [member, { direction }] of parents)
    if (direction !== 'open' && dependentParent(member, parents, classes, place)) derived.add(corpus.reportOf(member))

  // Sources as numbers: one for each report and source.
  const slots: { readonly report: number; readonly source: number }[] = []
  const slotOf = new Map<string, number>()
  const slot = (report: number, source: number): number => {
    const key = `${report}/${source}`
    const known = slotOf.get(key)
    if (known !== undefined) return known
    slotOf.set(key, slots.length)
    slots.push({ report, source })
    return slots.length - 1
  }
  const sourceAt = (at: number): Source => {
    const { report, source } = slots[at] as (typeof slots)[number]
    return corpus.report(report).sources[source] as Source
  }
  const slotFor = (member: number): number => slot(corpus.reportOf(member), corpus.stated(member).source)

  // One text has one origin: the source that its copies name most.
  const byClass = new Map<number, number[]>()
  for (const [at, member] of members.entries()) {
    const root = classes.of(at)
    const list = byClass.get(root)
    if (list) list.push(member)
    else byClass.set(root, [member])
  }
  const assigned = new Map<number, number>()
  const different: (readonly [number, number])[] = []
  const joins: (readonly [number, number])[] = []
  const beside = namedTogether(members, slotFor, sourceAt, corpus)
  // A slip of the pen stands in a copy or two. Whom many copies name is somebody else who was given much the same words.
  for (const list of byClass.values()) {
    const naming = new Map<string, number>()
    for (const member of list) {
      const label = sourceAt(slotFor(member)).label.toLowerCase()
      naming.set(label, (naming.get(label) ?? 0) + 1)
    }
    const timesNamed = ({ label }: Source): number => naming.get(label.toLowerCase()) ?? 0
    const isSlip = (own: Source, known: Source): boolean => timesNamed(own) * FEW <= timesNamed(known)
    const main = mainSource(list, slotFor, sourceAt, relayed)
    for (const member of list) {
      const own = slotFor(member)
      const source = sourceAt(own)
      const known = sourceAt(main)
      assigned.set(member, main)
      if (own === main || relayed.has(member)) continue
      if (source.kind !== 'named' || known.kind !== 'named') {
        // A paper and a person whom one report lets state the claim beside each other are two, however alike their words.
        if (areTwo(source, known) && beside(known, source)) assigned.set(member, own)
        continue
      }
      if (meet(source, known)) joins.push([own, main])
      else {
        // Whom one report lets speak beside each other are two, and neither a slip of the pen for the other.
        if (!beside(known, source) && isSlip(source, known)) different.push([main, own])
        assigned.set(member, own)
      }
    }
  }
  const cited = members.flatMap((member) =>
    corpus.stated(member).cited.map((one) => ({ member, slot: slot(corpus.reportOf(member), one.source), spans: one.spans })),
  )
  const numbers = new Map(reports.map((report) => [corpus.report(report).report, report]))
  // Of one report by itself every title in its author's voice counts. Of many, each outlet sets a title over what it took over: there one that
  // says what its body puts to somebody is the body made short: that it calls it settled is a change on the way, and no further basis.
  const attributed = new Set(
    members.flatMap((member) => (corpus.stated(member).attribution === null ? [] : [corpus.reportOf(member)])),
  )
  const onlyShortens = (report: number): boolean => {
    const { title, statements } = corpus.report(report)
    if (corpus.reports.length === 1 || !title) return false
    return (
      attributed.has(report) ||
      title.matches.some((match) => statements.some(({ id, attribution }) => id === match.statement && attribution !== null))
    )
  }
  const restated = claim.restated.flatMap(({ report, spans }) => {
    const at = numbers.get(report)
    return at === undefined || onlyShortens(at) ? [] : [{ at, spans }]
  })
  const authors = new Map<number, number>()
  for (const { at } of restated) slot(at, corpus.report(at).author)
  for (const member of members) for (const relay of corpus.stated(member).relays) slot(corpus.reportOf(member), relay.source)

  // "The student" is whom his report brings in as one, in whatever sentence: that one is a source here too.
  for (const { report, source } of [...slots]) {
    const prepared = corpus.report(report)
    const meant = personOfTrade(prepared, source) ?? documentMeant(prepared, source)
    if (meant !== null) joins.push([slot(report, source), slot(report, meant)])
  }
  const joined = disjoint(slots.length)
  for (const [one, other] of joins) joined.join(one, other)
  const alike: { one: number; other: number; direction: Descent['direction'] }[] = []
  const namesLeft = joinNames(slots, sourceAt, clusterOf, joined, alike)
  const keyed = new Map<string, number>()
  for (const [at, { report }] of slots.entries()) {
    const { kind, key } = sourceAt(at)
    if (kind === 'author') {
      const cluster = clusterOf(report)
      const known = authors.get(cluster)
      if (known === undefined) authors.set(cluster, at)
      else joined.join(known, at)
    } else if (kind === 'unnamed' || kind === 'document') {
      // "Residents" of two reports that copy each other are the same residents.
      const { head } = sourceAt(at)
      for (const name of [
        `${clusterOf(report)}/${key}`,
        ...(head && kind === 'unnamed' ? [`${clusterOf(report)}/head/${head}`] : []),
      ]) {
        const known = keyed.get(name)
        if (known === undefined) keyed.set(name, at)
        else joined.join(known, at)
      }
    }
  }
  joinRoles(slots, sourceAt, clusterOf, joined)
  joinDescriptions(slots, sourceAt, joined)

  const faces = facesOf(slots.length, sourceAt, joined)
  const idAt = (at: number): OriginId => {
    const first = faces[joined.of(at)] as number
    const { report } = slots[first] as (typeof slots)[number]
    return `${corpus.report(report).report}/origin/${sourceAt(first).key}` as OriginId
  }
  const found = new Map<number, Found>()
  const put = (at: number): Found => {
    const root = joined.of(at)
    const known = found.get(root)
    if (known) return known
    const face = faces[root] as number
    const { report } = slots[face] as (typeof slots)[number]
    const source = sourceAt(face)
    const made: Found = { id: idAt(root), source: labelled(source, report, corpus), report, members: [], citing: [], evidence: [] }
    found.set(root, made)
    return made
  }
  const cite = (origin: Found, at: number, spans: readonly Passage['spans'][number][] = sourceAt(at).spans): void => {
    const { report } = slots[at] as (typeof slots)[number]
    const id = corpus.report(report).report
    if (spans.length > 0 && origin.evidence.length < MOST_EVIDENCE && !origin.evidence.some((one) => one.report === id))
      origin.evidence.push({ report: id, spans })
  }
  // An author who only hands on what the report has from elsewhere is no origin; where all are such, the first stays.
  const firsts = firstsOfClusters(reports, clusterOf, derived)
  const handsOn = (report: number): boolean => derived.has(report) && firsts.get(clusterOf(report)) !== report
  const adopted = new Map<number, number>()
  for (const member of members) {
    const at = assigned.get(member) as number
    if (sourceAt(at).kind === 'author' || relayed.has(member)) continue
    const report = corpus.reportOf(member)
    if (!adopted.has(report)) adopted.set(report, at)
  }
  const originOf = new Map<number, Found>()
  const authored: number[] = []
  for (const member of members) {
    const at = assigned.get(member) as number
    if (sourceAt(at).kind === 'author' && handsOn((slots[at] as (typeof slots)[number]).report)) {
      authored.push(member)
      continue
    }
    if (relayed.has(member) && joined.of(slotFor(member)) === joined.of(at)) {
      authored.push(member)
      continue
    }
    const origin = put(at)
    origin.members.push(member)
    originOf.set(member, origin)
    cite(origin, slotFor(member))
  }
  for (const one of cited) {
    if (joined.of(one.slot) === joined.of(assigned.get(one.member) as number)) continue
    const origin = put(one.slot)
    origin.citing.push(one.member)
    cite(origin, one.slot)
  }
  for (const { at, spans } of restated) {
    if (handsOn(at)) continue
    const author = slot(at, corpus.report(at).author)
    cite(put(author), author, [...sourceAt(author).spans, ...spans])
  }
  const byCluster = new Map<number, Found>()
  for (const origin of found.values())
    for (const one of origin.members) {
      const cluster = clusterOf(corpus.reportOf(one))
      if (!byCluster.has(cluster)) byCluster.set(cluster, origin)
    }
  // What hands on goes to whatever its models or its report's other statements of the claim come from. Where nothing in reports that have it from
  // each other is anybody's own, they all have it from one place: whom the first of them names.
  for (const member of authored) {
    const cluster = clusterOf(corpus.reportOf(member))
    const at = adopted.get(corpus.reportOf(member))
    const origin =
      throughModels(member, parents, originOf) ??
      (at === undefined ? undefined : found.get(joined.of(at))) ??
      byCluster.get(cluster)
    const kept = origin ?? put(assigned.get(member) as number)
    if (!byCluster.has(cluster)) byCluster.set(cluster, kept)
    kept.members.push(member)
    originOf.set(member, kept)
  }
  joinVoices(found)
  for (const origin of found.values()) origin.members.sort((one, other) => one - other)
  return {
    all: [...found.values()],
    idOf: (report, source) => {
      const at = slotOf.get(`${report}/${source}`)
      return at === undefined
        ? (`${corpus.report(report).report}/origin/${(corpus.report(report).sources[source] as Source).key}` as OriginId)
        : idAt(at)
    },
    originOf: (member) => originOf.get(member) ?? null,
    misnamed: different.flatMap(([main, own]) =>
      joined.of(main) === joined.of(own)
        ? []
        : [
            {
              from: idAt(main),
              to: idAt(own),
              evidence: passages(corpus.report((slots[own] as (typeof slots)[number]).report).report, sourceAt(own).spans),
            },
          ],
    ),
    namesLeft,
    alike: alike.map(({ one, other, direction }) => ({ one: idAt(one), other: idAt(other), direction })),
  }
}

/** Of the sources joined into one the one that tells most: a name before a trade. */
const facesOf = (size: number, sourceAt: (at: number) => Source, joined: ReturnType<typeof disjoint>): readonly number[] => {
  const faces: number[] = []
  for (let at = 0; at < size; at++) {
    const root = joined.of(at)
    const face = faces[root]
    if (face === undefined || KINDS.indexOf(sourceAt(at).kind) < KINDS.indexOf(sourceAt(face).kind)) faces[root] = at
  }
  return faces
}

/** How many copies name a speaker for each that names another, who is then held to be a slip of the pen. */
const FEW = 5

/** Reports that name an origin, listed as its evidence. */
const MOST_EVIDENCE = 24

/** The origin of the nearest model that has one. */
const throughModels = (
  member: number,
  parents: ReadonlyMap<number, Parent>,
  originOf: ReadonlyMap<number, Found>,
): Found | undefined => {
  let at = parents.get(member)?.from
  for (let steps = 0; at !== undefined && steps < MOST_STEPS; steps++) {
    const known = originOf.get(at)
    if (known) return known
    at = parents.get(at)?.from
  }
  return undefined
}

/** Copies of copies that are followed up to an origin. */
const MOST_STEPS = 50

const dependentParent = (
  member: number,
  parents: ReadonlyMap<number, Parent>,
  classes: ReturnType<typeof disjoint>,
  place: ReadonlyMap<number, number>,
): boolean => {
  const parent = parents.get(member)
  return parent !== undefined && classes.of(place.get(member) as number) === classes.of(place.get(parent.from) as number)
}

/** For each cluster whose reports are all derived from each other the first, which stands for all. */
const firstsOfClusters = (
  reports: readonly number[],
  clusterOf: (report: number) => number,
  derived: ReadonlySet<number>,
): ReadonlyMap<number, number> => {
  const firsts = new Map<number, number>()
  const open = new Set<number>()
  for (const report of reports) {
    const cluster = clusterOf(report)
    if (!derived.has(report)) open.add(cluster)
    if (!firsts.has(cluster)) firsts.set(cluster, report)
  }
  for (const cluster of open) firsts.delete(cluster)
  return firsts
}

const labelled = (source: Source, report: number, corpus: Corpus): Source =>
  source.kind === 'author' && corpus.reports.length > 1
    ? { ...source, label: `${source.label}, ${outletLabel(corpus.report(report))}` }
    : source

/** What two say with one voice is no third origin beside what either says alone: their statements go to whoever speaks alone. */
const joinVoices = (found: Map<number, Found>): void => {
  const byName = new Map<string, Found[]>()
  for (const one of found.values()) {
    const [only, ...others] = one.source.names
    if (only && others.length === 0) byName.set(only.name, [...(byName.get(only.name) ?? []), one])
  }
  const places = new Map([...found.values()].map((one, at) => [one, at]))
  for (const [at, joint] of found) {
    if (joint.source.names.length < 2) continue
    const alone = [...new Set(joint.source.names.flatMap(({ name }) => byName.get(name) ?? []))].sort(
      (one, other) => (places.get(one) as number) - (places.get(other) as number),
    )
    if (alone.length === 0) continue
    for (const one of alone) one.members.push(...joint.members)
    found.delete(at)
  }
}
