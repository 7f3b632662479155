import type {
  Anchor,
  AnchoredNode,
  DecidedDescent,
  DecidedLoop,
  DecidedNode,
  DecidedPair,
  Decisions,
  Judgement,
  Reason,
  StatementId,
} from '../model/index.ts'
import { passages } from '../text/index.ts'
import { type Judged, statementAt, statementSpan } from './landing.ts'

/**
 * What judgements decide of how statements hang together, for tracing.
 *
 * Where several reports were read from the same bytes, a decision is of the statements of each.
 * @param judgements that stand, in the order they were made. @param judged the reports they may be of, by the digest of their bytes.
 * @returns for each pair, descent and loop the last decision; nothing for judgements whose words are no longer there.
 */
export const decisionsOf = (judgements: readonly Judgement[], judged: (bytes: Anchor['bytes']) => readonly Judged[]): Decisions => {
  const pairs = new Map<string, DecidedPair>()
  const descents = new Map<string, DecidedDescent>()
  const loops = new Map<string, DecidedLoop>()
  const statements = (anchor: Anchor): { readonly id: StatementId; readonly evidence: Reason['evidence'] }[] =>
    judged(anchor.bytes).flatMap((one) => {
      const found = statementAt(anchor, one)
      const span = found && statementSpan(found)
      return found && span ? [{ id: found.id, evidence: passages(found.report, [span]) }] : []
    })
  const nodes = (node: AnchoredNode): readonly DecidedNode[] =>
    node.kind === 'statement' ? statements(node.anchor).map(({ id }) => ({ statement: id })) : [{ label: node.label }]
  const pair = (judgement: Judgement, act: DecidedPair['act'], from: Anchor, to: Anchor): void => {
    for (const one of statements(from))
      for (const other of statements(to)) {
        if (one.id === other.id) continue
        const text = act === 'same' ? 'The two say the same' : 'The two do not say the same'
        const key = [one.id, other.id].sort().join(' ')
        pairs.delete(key)
        const evidence = [...one.evidence, ...other.evidence]
        pairs.set(key, { act, one: one.id, other: other.id, reason: { text: decided(judgement, text), evidence } })
      }
  }
  for (const judgement of judgements) {
    const { about, act } = judgement
    if ((act.kind === 'same' || act.kind === 'not-same') && about.kind === 'statement')
      pair(judgement, act.kind, about.anchor, act.other)
    if (about.kind === 'link' && act.kind === 'confirm') pair(judgement, 'same', about.from, about.to)
    if (about.kind === 'link' && act.kind === 'reject') pair(judgement, 'not-same', about.from, about.to)
    const way = DESCENT[act.kind]
    if (about.kind === 'descent' && way)
      for (const from of nodes(about.from))
        for (const to of nodes(about.to)) {
          const key = `${keyOf(from)} ${keyOf(to)}`
          descents.delete(key)
          descents.set(key, { act: way, from, to, reason: { text: decided(judgement, SAYS[way]), evidence: [] } })
        }
    if (about.kind === 'loop' && (act.kind === 'confirm' || act.kind === 'reject')) {
      const ends = about.nodes.flatMap(nodes)
      const text = act.kind === 'confirm' ? 'This is one account, come round' : 'This is not one account come round'
      loops.set(ends.map(keyOf).sort().join(' '), {
        act: act.kind,
        nodes: ends,
        reason: { text: decided(judgement, text), evidence: [] },
      })
    }
  }
  return { pairs: [...pairs.values()], descents: [...descents.values()], loops: [...loops.values()] }
}

const DESCENT: Readonly<Record<string, DecidedDescent['act']>> = {
  'cut-descent': 'cut',
  reject: 'cut',
  'reverse-descent': 'reverse',
  confirm: 'confirm',
}

const SAYS: Readonly<Record<DecidedDescent['act'], string>> = {
  cut: 'The one does not come from the other',
  reverse: 'It went the other way',
  confirm: 'The one comes from the other',
}

/** "The two say the same: so Imke decided on 2031-03-02 (the video shows both)." */
const decided = ({ by, at, why }: Judgement, text: string): string =>
  `${text}: so ${by} decided on ${at.slice(0, 10)}${why.trim() === '' ? '' : ` (${why.trim().replace(/\.$/, '')})`}.`

const keyOf = (node: DecidedNode): string => ('statement' in node ? node.statement : `named ${node.label.toLowerCase()}`)
