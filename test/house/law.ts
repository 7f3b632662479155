import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { parse } from './imports.ts'

const STAGES = ['extract', 'read', 'match', 'trace', 'weigh', 'review', 'publish', 'simulate'] as const
const GROUND = ['model', 'text'] as const

interface Rule {
  /** Rooms, or single files of rooms, whose names and types may be imported. */
  readonly imports: readonly string[]
  /** Files of rooms whose types alone may be imported. */
  readonly typesOf?: readonly string[]
  /** `free`: clock, chance, network and node:* are there to be used. A list: these modules of Node and `import.meta`, nothing else. */
  readonly world: 'none' | 'free' | readonly string[]
}

const stage: Rule = { imports: GROUND, world: 'none' }
const OWN_FILES = ['node:fs', 'node:path', 'node:url', 'node:zlib']

/** Who may import whom, room by room, those that are still to be built included. */
export const LAW: Readonly<Record<string, Rule>> = {
  model: { imports: [], world: 'none' },
  text: { imports: ['model'], world: 'none' },
  reference: { imports: GROUND, world: OWN_FILES },
  collect: { imports: GROUND, world: 'free' },
  ...Object.fromEntries(STAGES.map((room) => [room, stage])),
  engines: { imports: [...GROUND, 'match/candidate-finder.ts', 'match/rank-candidates.ts'], world: 'free' },
  inquiry: { imports: [...GROUND, ...STAGES, 'collect', 'reference', 'engines/engine.ts'], world: 'free' },
  // The command `hearsay bench` opens the other door.
  cli: { imports: [...GROUND, ...STAGES, 'collect', 'reference', 'engines', 'inquiry', 'bench/server/serve.ts'], world: 'free' },
  'bench/server': {
    imports: [...GROUND, ...STAGES, 'collect', 'reference', 'engines', 'inquiry', 'bench/api.ts'],
    world: 'free',
  },
  'bench/api.ts': { imports: ['model'], world: 'none' },
  'bench/ui': { imports: ['bench/api.ts'], typesOf: ['model'], world: 'free' },
}

/** Packages that reach for the terminal, the disk or the network: not for rooms that may not touch the world. */
const WORLDLY_PACKAGES = new Set(
  `commander picocolors @clack/prompts cli-table3 hono @hono/node-server @photostructure/sqlite @duckdb/node-api @clickhouse/client
  bullmq ioredis playwright-core tsx vitest onnxruntime-node xxhash-wasm`.split(/\s+/),
)

/** The name of the rule that a file under src/ stands under: its room; in the bench, the part of it. */
export const ruleName = (file: string): string => {
  const [room = '', part = ''] = file.replace(/^src\//, '').split('/')
  return room === 'bench' ? `bench/${part}` : room
}

/** The room a file under src/ belongs to, as a person says it. */
const roomOf = (path: string): string => path.split('/')[0] as string

/**
 * Everything in one source file that breaks the law, a line each, with the line it stands on; empty when nothing does.
 * @param file relative to the repository: `src/read/read.ts`.
 * @param packages what package.json lists under dependencies.
 */
export const breaches = (file: string, source: string, packages: ReadonlySet<string>): string[] => {
  const name = ruleName(file)
  const rule = LAW[name]
  if (!rule || !file.slice('src/'.length).includes('/')) return [`${file}: stands in no room of the house`]
  const parsed = parse(file, source)
  const found: string[] = []
  const say = (line: number, text: string): void => void found.push(`${file}:${line}: ${text}`)
  for (const line of parsed.defaultExports) say(line, 'has a default export')
  for (const { target, typeOnly, form, line } of parsed.imports) {
    if (form === 'require') say(line, 'uses require, not import')
    if (target === null) {
      if (form !== 'url' || rule.world === 'none') say(line, 'imports what cannot be told from the source')
      continue
    }
    const fault = target.startsWith('.')
      ? relativeFault(file, name, rule, target, typeOnly, form)
      : packageFault(name, rule, target, packages)
    if (fault) say(line, fault)
  }
  if (rule.world !== 'free')
    for (const { what, line } of parsed.touches)
      if (!(what === 'import.meta' && rule.world !== 'none')) say(line, `${name} may not touch the world, but uses ${what}`)
  return found
}

const relativeFault = (file: string, name: string, rule: Rule, target: string, typeOnly: boolean, form: string): string | null => {
  const path = posix.join(posix.dirname(file), target)
  if (!path.startsWith('src/')) return form === 'url' && rule.world === 'free' ? null : `imports ${target}, which lies outside src/`
  const inside = path.slice('src/'.length)
  if (form !== 'url' && !/\.(ts|svelte|css)$/.test(inside)) return `imports ${target} without its .ts`
  const other = ruleName(path)
  if (other === name && name !== 'bench/ui') return null
  if (name === 'bench/ui' && inside.startsWith('bench/ui/')) return null
  const room = roomOf(inside)
  const permits = (list: readonly string[]): boolean => list.includes(room) || list.includes(inside) || list.includes(other)
  if (permits(rule.imports)) return null
  if (rule.typesOf && permits(rule.typesOf))
    return typeOnly ? null : `${name} may import types alone from ${room}, but imports ${target}`
  return `${name} may not import ${room} (${target})`
}

const packageFault = (name: string, rule: Rule, target: string, packages: ReadonlySet<string>): string | null => {
  if (target.startsWith('node:') || builtinModules.includes(target)) {
    if (!target.startsWith('node:')) return `imports ${target} without its node:`
    if (rule.world === 'free') return name === 'bench/ui' ? 'bench/ui runs in a browser, but imports node:*' : null
    if (rule.world !== 'none' && rule.world.includes(target)) return null
    return `${name} may not touch the world, but imports ${target}`
  }
  const owner = target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
  if (owner === 'hearsay') return `imports ${target}, the package itself, round the law`
  // What the pages are made with is built into them.
  if (name === 'bench/ui' && owner === 'svelte') return null
  if (!packages.has(owner)) return `imports ${target}, which is not among the dependencies of package.json`
  if (name === 'model') return `model imports nothing, but imports ${target}`
  if (rule.world !== 'free' && WORLDLY_PACKAGES.has(owner)) return `${name} may not touch the world, but imports ${owner}`
  return null
}
