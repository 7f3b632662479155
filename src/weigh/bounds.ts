import type {
  Assessment,
  Claim,
  Descent,
  Lineage,
  LineageNode,
  Loop,
  Origin,
  OriginId,
  Passage,
  Reason,
  StatementId,
} from '../model/index.ts'

/**
 * Between how many independent origins a claim may have.
 *
 * At least: the most origins that the evidence keeps apart, each a named person or a document with first-hand access to this very
 * statement, none reached through another; 1 where somebody states it at all. Only statements shown to say the same count here.
 * At most: every origin, those that may say the same included, less those shown to rest on another. A stated number of unnamed
 * sources counts as that number.
 * Cost: linear in the claim's statements and links, and in what is reached from each of its origins.
 */
export const bounds = (claim: Claim, lineage: Lineage): Assessment => {
  const reasons: Reason[] = []
  const { origins } = lineage
  const rests = dependence(origins, lineage.descents)

  const grounded = origins.filter((origin) => origin.grounds !== null)
  const kept = apart(core(claim), grounded, lineage)
  const isKept = setOf(kept)
  const isGrounded = setOf(grounded)
  const atLeast = Math.max(origins.length > 0 || claim.statedIn.length > 0 ? 1 : 0, kept.length)
  for (const { grounds } of kept) if (grounds) reasons.push({ text: `Counted: ${grounds.text}`, evidence: grounds.evidence })
  if (kept.length === 0)
    reasons.push({
      text: 'At least 1: it is stated, but nobody who is named states it at first hand.',
      evidence: evidenceOf(origins),
    })
  for (const origin of grounded)
    if (!isKept(origin))
      reasons.push({
        text: `Not counted again at the lower bound: ${origin.label} is not shown to be apart from the others.`,
        evidence: evidenceOf([origin]),
      })

  const remains = (origin: Origin): boolean => !rests.has(origin.id) || isGrounded(origin)
  const handed = handedOn(origins, grounded, lineage)
  // Who has it from others may be left out only beside somebody who is counted.
  const told = origins.some((origin) => !handed.has(origin.id) && remains(origin)) ? handed : NOBODY
  const further = origins.filter((origin) => !told.has(origin.id) && remains(origin))
  const disclosed = further.some(({ standing }) => standing === null)
  const others = disclosed || further.some(({ standing }) => standing?.kind === 'unsaid')
  let unsaid = 0
  let atMost = 0
  for (const origin of origins) {
    const from = told.get(origin.id)
    if (from) {
      reasons.push({
        text: `Not counted: ${origin.label} has it from others who are not named, and who may be those counted.`,
        evidence: [...evidenceOf([origin]), ...from.reason.evidence],
      })
      continue
    }
    const on = rests.get(origin.id)
    if (on && !isGrounded(origin)) {
      reasons.push({
        text: `Not counted: ${origin.label} rests on ${labelOf(on.from, lineage)}.`,
        evidence: [...evidenceOf([origin]), ...on.reason.evidence],
      })
      continue
    }
    const { standing } = origin
    if (standing?.kind === 'answers' && others) {
      reasons.push({ text: `Not counted: ${standing.reason.text}`, evidence: standing.reason.evidence })
      continue
    }
    if (standing?.kind === 'unsaid' && disclosed && unsaid++ > 0) {
      reasons.push({
        text: `Counted together with others that disclose no basis: ${standing.reason.text}`,
        evidence: standing.reason.evidence,
      })
      continue
    }
    const count = origin.number
    atMost += count
    if (!isKept(origin)) reasons.push({ text: possible(origin, count), evidence: evidenceOf([origin]) })
  }
  for (const { from, to, reason } of claim.links.filter(({ strength }) => strength === 'candidate').slice(0, 3))
    if (from !== to)
      reasons.push({ text: `May say the same, which raises only the upper bound: ${reason.text}`, evidence: reason.evidence })
  return { claim: claim.id, independentOrigins: { atLeast, atMost: Math.max(atMost, atLeast) }, reasons }
}

const NOBODY: ReadonlyMap<OriginId, Descent> = new Map()

const setOf = (origins: readonly Origin[]): ((origin: Origin) => boolean) => {
  const set = new Set(origins)
  return (origin) => set.has(origin)
}

const possible = (origin: Origin, count: number): string => {
  switch (origin.kind) {
    case 'author':
      return `Possible: ${origin.label} states it too, on a basis that is not disclosed; counted as one.`
    case 'unnamed':
      return count > 1
        ? `Possible: “${origin.label}”, nobody of whom is named; counted as ${count}, as the report says.`
        : `Possible: “${origin.label}”, nobody of whom is named; counted as one.`
    case 'document':
      return `Possible: “${origin.label}”, which the report does not show.`
    case 'unknown':
      return `Possible: ${origin.label}; counted as one.`
    default:
      return `Possible: ${origin.label}, who is not shown to know it at first hand.`
  }
}

/** Statements that are shown to say the same: the parts of a claim that no candidate link is needed for. */
const core = (claim: Claim): ReadonlyMap<StatementId, StatementId> => {
  const part = new Map<StatementId, StatementId>(claim.statedIn.map((id) => [id, id]))
  const root = (id: StatementId): StatementId => {
    let at = id
    while (part.get(at) !== at && part.has(at)) at = part.get(at) as StatementId
    // Whoever was passed on the way points there now: chains of thousands of links stay short.
    for (let passed = id; passed !== at && part.has(passed); ) {
      const next = part.get(passed) as StatementId
      part.set(passed, at)
      passed = next
    }
    return at
  }
  for (const { from, to, strength } of claim.links) if (strength === 'same') part.set(root(to), root(from))
  return new Map(claim.statedIn.map((id) => [id, root(id)]))
}

/** The most grounded origins of one part that are pairwise apart. */
const apart = (parts: ReadonlyMap<StatementId, StatementId>, grounded: readonly Origin[], lineage: Lineage): readonly Origin[] => {
  const tiedTo = tiesAmong(grounded, reach(grounded, lineage.descents), lineage.loops)
  const byPart = new Map<StatementId, Origin[]>([...new Set(parts.values())].map((part) => [part, []]))
  for (const origin of grounded)
    for (const part of new Set(origin.statements.flatMap((id) => parts.get(id) ?? []))) byPart.get(part)?.push(origin)
  let best: readonly Origin[] = []
  for (const members of byPart.values()) {
    const here = new Set<LineageNode>(members.map(({ id }) => id))
    const chosen: Origin[] = []
    const taken = new Set<LineageNode>()
    // Those with the fewest ties first: enough for the handful of origins that a report has, and never more than the evidence keeps apart.
    const ties = new Map(members.map(({ id }) => [id, [...(tiedTo.get(id) ?? [])].filter((other) => here.has(other)).length]))
    for (const origin of [...members].sort((one, other) => (ties.get(one.id) ?? 0) - (ties.get(other.id) ?? 0))) {
      if (taken.has(origin.id) || [...(tiedTo.get(origin.id) ?? [])].some((other) => taken.has(other))) continue
      chosen.push(origin)
      taken.add(origin.id)
    }
    if (chosen.length > best.length) best = chosen
  }
  return best
}

/** For each origin those of which one is, or may be, reached through the other. */
const tiesAmong = (
  origins: readonly Origin[],
  reached: Reach,
  loops: readonly Loop[],
): ReadonlyMap<LineageNode, ReadonlySet<LineageNode>> => {
  const found = new Map<LineageNode, Set<LineageNode>>(origins.map(({ id }) => [id, new Set()]))
  const tie = (one: LineageNode, other: LineageNode): void => {
    const [here, there] = [found.get(one), found.get(other)]
    if (one === other || !here || !there) return
    here.add(other)
    there.add(one)
  }
  for (const { id } of origins) for (const other of reached.get(id) ?? []) tie(id, other)
  for (const { nodes } of loops) {
    const here = nodes.filter((node) => found.has(node))
    for (const one of here) for (const other of here) tie(one, other)
  }
  return found
}

/** For each origin, every origin that something came to from it. */
type Reach = ReadonlyMap<OriginId, ReadonlySet<LineageNode>>

const isOriginNode = (node: LineageNode): boolean => node.includes('/origin/')

const reach = (origins: readonly Origin[], descents: readonly Descent[]): Reach => {
  const steps = new Map<LineageNode, LineageNode[]>()
  for (const { from, to } of descents) {
    if (!isOriginNode(from) || !isOriginNode(to)) continue
    const list = steps.get(from)
    if (list) list.push(to)
    else steps.set(from, [to])
  }
  return new Map(
    origins.map(({ id }) => {
      const seen = new Set<LineageNode>()
      const open: LineageNode[] = [id]
      for (let at = open.pop(); at !== undefined; at = open.pop())
        for (const to of steps.get(at) ?? [])
          if (!seen.has(to)) {
            seen.add(to)
            open.push(to)
          }
      return [id, seen]
    }),
  )
}

/** For each origin, the shown descent by which it rests on another origin of the claim. Of two that rest on each other one stays. */
const dependence = (origins: readonly Origin[], descents: readonly Descent[]): ReadonlyMap<OriginId, Descent> => {
  const shown = descents.filter(({ direction, from, to }) => direction === 'shown' && isOriginNode(from) && isOriginNode(to))
  const reached = reach(origins, shown)
  const found = new Map<OriginId, Descent>()
  const reaching = new Map<LineageNode, OriginId[]>()
  for (const { id } of origins)
    for (const to of reached.get(id) ?? []) {
      const list = reaching.get(to)
      if (list) list.push(id)
      else reaching.set(to, [id])
    }
  const into = new Map<LineageNode, Descent>()
  for (const descent of shown) if (!into.has(descent.to)) into.set(descent.to, descent)
  for (const { id } of origins) {
    if (!reaching.get(id)?.some((other) => other !== id && !found.has(other))) continue
    const last = into.get(id)
    if (last) found.set(id, last)
  }
  return found
}

/**
 * Origins that say by themselves to have it from others, whom nobody names: they pass it on, and are none beside somebody who is counted.
 */
const handedOn = (
  origins: readonly Origin[],
  grounded: readonly Origin[],
  { descents, unseen }: Lineage,
): ReadonlyMap<OriginId, Descent> => {
  const reached = new Set(descents.map(({ to }) => to))
  const tellers = new Set<LineageNode>(unseen.flatMap(({ id }) => (reached.has(id) ? [] : [id])))
  const found = new Map<OriginId, Descent>()
  const byId = new Map<LineageNode, Origin>(origins.map((origin) => [origin.id, origin]))
  const isGrounded = setOf(grounded)
  for (const descent of descents) {
    if (descent.direction !== 'shown' || !tellers.has(descent.from)) continue
    const origin = byId.get(descent.to)
    if (origin && !isGrounded(origin)) found.set(origin.id, descent)
  }
  return found
}

const evidenceOf = (origins: readonly Origin[]): Passage[] => origins.flatMap(({ evidence }) => evidence)

/** An origin's label; what only passes words on has none here. */
const labelOf = (node: LineageNode, { origins }: Lineage): string =>
  origins.find(({ id }) => id === node)?.label ?? 'another account'
