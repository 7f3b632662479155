import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Attribution, AttributionId, Report, Span, Statement } from '../../src/model/index.ts'
import { readMentions } from '../../src/read/mentions/read-mentions.ts'
import { readStatements } from '../../src/read/statements/read-statements.ts'
import { analyse } from '../../src/read/syntax/analyse.ts'
import { readSyntaxWeights } from '../../src/read/syntax/weights.ts'
import { readAccessLexicon } from '../../src/reference/access-lexicon.ts'
import { readFrameLexicon } from '../../src/reference/frame-lexicon.ts'
import { readMentionLists } from '../../src/reference/mention-knowledge.ts'
import { syntaxWeights } from '../../src/reference/syntax-weights.ts'

/**
 * Measures frames and access on invented sentences: precision and recall a kind, roles, negation and modality; access and the words
 * it rests on. Sentences marked `tune` were looked at while the rules were made; those marked `held` were not.
 *
 * Usage: `npx tsx measure/quality/frames.ts [--misses tune|held] [--only KIND] [--archive NAME]`
 */
const here = new URL('./frames/', import.meta.url).pathname
const weights = readSyntaxWeights(syntaxWeights())
const lexicons = { frames: readFrameLexicon(), access: readAccessLexicon() }
const lists = readMentionLists()
const option = (name: string): string | null => {
  const at = process.argv.indexOf(name)
  return at > 0 ? (process.argv[at + 1] ?? null) : null
}
const misses = option('--misses')
const only = option('--only')

interface Case {
  readonly set: 'tune' | 'held'
  readonly columns: readonly string[]
}

const cases = (file: string): Case[] =>
  readFileSync(join(here, file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [set, ...columns] = line.split('\t')
      return { set: set === 'held' ? 'held' : 'tune', columns }
    })

const read = (text: string, attributions: readonly Attribution[]): Statement[] => {
  const body: Span[] = [{ start: 0, end: text.length }]
  const syntax = analyse(text, body, false, weights)
  const report = { id: 'r', text, title: null, body } as unknown as Report
  const { mentions, entities } = readMentions(syntax, report.id, lists)
  return readStatements(syntax, report, attributions, mentions, entities, lexicons)
}

interface Score {
  stated: number
  found: number
  right: number
  roles: number
  rolesFound: number
  rolesRight: number
  negation: number
  modality: number
}
const empty = (): Score => ({ stated: 0, found: 0, right: 0, roles: 0, rolesFound: 0, rolesRight: 0, negation: 0, modality: 0 })

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(the|a|an|some|about|his|her|their|its) /, '')
    .replace(/[“”"‘’',.;]/g, '')
    .trim()

/** A role is right when one phrase holds the other from its naming word on: "the depot" for "the depot at Pelk". */
const sameRole = (found: string, stated: string): boolean => {
  const a = normal(found)
  const b = normal(stated)
  return (
    a === b ||
    a.startsWith(`${b} `) ||
    b.startsWith(`${a} `) ||
    (a.length > 3 && b.endsWith(` ${a}`)) ||
    (b.length > 3 && a.endsWith(` ${b}`))
  )
}

const frameScores = (kind: string, set: 'tune' | 'held'): Score => {
  const score = empty()
  for (const one of cases(`${kind}.tsv`)) {
    if (one.set !== set) continue
    const [text = '', predicate = '-', roles = '', stated = 'actual'] = one.columns
    const statements = read(text, [])
    const words = (span: Span): string => text.slice(span.start, span.end)
    const frames = statements.flatMap(({ frame }) => (frame?.kind === kind ? [frame] : []))
    const wanted = predicate !== '-'
    const complain = (what: string): void => {
      if (misses === set) console.log(`${kind}\t${what}\t${text}`)
    }
    score.found += frames.length
    if (wanted) score.stated++
    if (!wanted) {
      if (frames.length > 0) complain(`unwanted ${frames.map((frame) => frame.predicate.map(words).join('+')).join(', ')}`)
      continue
    }
    const frame =
      frames.find((candidate) => normal(candidate.predicate.map(words).join(' ')).includes(normal(predicate))) ?? frames[0]
    if (
      !frame ||
      !(
        normal(predicate).includes(normal(frame.predicate.map(words).join(' '))) ||
        normal(frame.predicate.map(words).join(' ')).includes(normal(predicate))
      )
    ) {
      complain(`missed ${predicate}; found ${frames.map((other) => other.predicate.map(words).join('+')).join(', ')}`)
      continue
    }
    score.right++
    const negated = stated.startsWith('negated')
    const modality = stated.replace('negated ', '')
    if (frame.negated === negated) score.negation++
    else complain(`negated ${frame.negated}, wanted ${negated}`)
    if (frame.modality === modality) score.modality++
    else complain(`modality ${frame.modality}, wanted ${modality}`)
    const wantedRoles = roles.split('; ').filter((role) => role.includes('='))
    const told = new Set<string>()
    for (const role of wantedRoles) {
      const [name = '', ...rest] = role.split('=')
      told.add(name)
      score.roles++
      const right = frame.roles.some((other) => other.role === name && sameRole(words(other.span), rest.join('=')))
      if (right) score.rolesRight++
      else complain(`role ${role}; found ${frame.roles.map((other) => `${other.role}=${words(other.span)}`).join('; ')}`)
    }
    score.rolesFound += new Set(
      frame.roles
        .filter(
          (role) =>
            told.has(role.role) ||
            [
              'giver',
              'taker',
              'complainant',
              'authority',
              'attacker',
              'target',
              'holder',
              'detained',
              'cause',
              'victim',
              'mover',
            ].includes(role.role),
        )
        .map((role) => role.role),
    ).size
  }
  return score
}

/** Text with marks to plain text and its attributions. */
const unmark = (marked: string): { text: string; attributions: Attribution[] } => {
  let text = ''
  const open = new Map<string, number>()
  const spans = new Map<string, Span[]>()
  for (const piece of marked.split(/(<\/?[scq]2?>)/)) {
    const tag = /^<(\/?)([scq]2?)>$/.exec(piece)
    if (!tag) text += piece
    else if (tag[1])
      spans.set(tag[2] as string, [
        ...(spans.get(tag[2] as string) ?? []),
        { start: open.get(tag[2] as string) ?? 0, end: text.length },
      ])
    else open.set(tag[2] as string, text.length)
  }
  const attributions: Attribution[] = []
  for (const level of ['', '2']) {
    const content = spans.get(`q${level}`)
    if (!content) continue
    attributions.push({
      id: `r.a${level || '1'}` as AttributionId,
      report: 'r' as Report['id'],
      source: spans.get(`s${level}`) ?? [],
      cue: spans.get(`c${level}`) ?? [],
      content,
      manner: text[(content[0] as Span).start - 1] === '“' || (level === '2' && text.startsWith('“')) ? 'direct' : 'indirect',
      within: level ? ('r.a1' as AttributionId) : null,
      speakers: { value: [], spans: [] },
      via: { value: [], spans: [] },
      commitment: { value: 'neutral', spans: [] },
      polarity: { value: 'affirms', spans: [] },
    })
  }
  return { text, attributions }
}

const accessScores = (
  set: 'tune' | 'held',
): { right: number; evidence: number; withEvidence: number; of: number; table: Record<string, number> } => {
  const total = { right: 0, evidence: 0, withEvidence: 0, of: 0, table: {} as Record<string, number> }
  for (const one of cases('access.tsv')) {
    if (one.set !== set) continue
    const [marked = '', fragment = '', wanted = '', evidence = ''] = one.columns
    const { text, attributions } = unmark(marked)
    const statements = read(text, attributions)
    total.of++
    const at = text.indexOf(fragment)
    const end = at + fragment.length
    const holds = (statement: Statement): number =>
      statement.content.reduce((sum, span) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.start, at)), 0)
    const statement = [...statements].sort((a, b) => holds(b) - holds(a))[0]
    const found = statement && holds(statement) > 0 ? statement.access : null
    const key = `${wanted} as ${found?.value ?? 'nothing'}`
    total.table[key] = (total.table[key] ?? 0) + 1
    const words = found?.spans.map((span) => text.slice(span.start, span.end)).join(' ') ?? ''
    if (found?.value === wanted) total.right++
    else if (misses === set && (!only || only === 'access')) console.log(`access\t${key} (${words})\t${marked}`)
    if (evidence) {
      total.withEvidence++
      const overlap = evidence.split(' ').some((word) => words.includes(word))
      if (overlap) total.evidence++
    }
  }
  return total
}

const ratio = (part: number, whole: number): string => (whole === 0 ? '  -  ' : (part / whole).toFixed(3))
const lines: string[] = []
const tell = (line: string): void => {
  lines.push(line)
  console.log(line)
}
const from = performance.now()
const kinds = readdirSync(here)
  .filter((file) => file.endsWith('.tsv') && file !== 'access.tsv')
  .map((file) => file.slice(0, -4))
const results: Record<string, unknown> = {}
for (const set of ['tune', 'held'] as const) {
  tell(`\n${set}          stated found right  precision recall  roles(p r)     negation modality`)
  for (const kind of kinds) {
    if (only && only !== kind) continue
    const score = frameScores(kind, set)
    results[`${kind}/${set}`] = score
    tell(
      `${kind.padEnd(12)} ${String(score.stated).padStart(6)} ${String(score.found).padStart(5)} ${String(score.right).padStart(5)}  ${ratio(score.right, score.found)}     ${ratio(score.right, score.stated)}   ${ratio(score.rolesRight, score.rolesFound)} ${ratio(score.rolesRight, score.roles)}  ${ratio(score.negation, score.right)}    ${ratio(score.modality, score.right)}`,
    )
  }
  if (!only || only === 'access') {
    const access = accessScores(set)
    results[`access/${set}`] = access
    tell(
      `access: ${access.right} of ${access.of} (${ratio(access.right, access.of)}), evidence named ${access.evidence} of ${access.withEvidence}`,
    )
    tell(
      Object.entries(access.table)
        .sort()
        .map(([key, count]) => `  ${key}: ${count}`)
        .join('\n'),
    )
  }
}
const archive = option('--archive')
if (archive) {
  const runs = new URL('../runs/', import.meta.url).pathname
  mkdirSync(runs, { recursive: true })
  writeFileSync(
    join(runs, `${archive}.json`),
    `${JSON.stringify({ what: 'frames and access on invented sentences', node: process.version, milliseconds: Math.round(performance.now() - from), results, lines }, null, 1)}\n`,
  )
}
