import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Change, Engine } from '../engines/engine.ts'
import { madeBy } from './made.ts'

/** What a step over all reports is writing. */
export interface Keeping {
  /** What changes the answer, by name. */
  readonly settings: Readonly<Record<string, string | number | boolean>>
  /** Adds a row; rows come back in this order. Waits where many have gathered. */
  readonly row: (row: unknown) => Promise<void>
  /** From here on the rows are {@link kept}; without it they never are. */
  readonly end: () => Promise<void>
}

/** What a step over all reports gave. */
export interface Kept<Row> {
  /** The state it belongs to: the present one. */
  readonly state: number
  /** In order, as they were given. */
  readonly rows: () => AsyncIterable<Row>
}

/** Rows are packed together: in code units of JSON. */
const PIECE = 256 * 1024

/**
 * Begins to keep what a step over all reports gives, in place of what it gave before.
 *
 * Rows are values that JSON can hold. The state it belongs to is that of now: begin before the first report is read.
 * @throws HearsayError E_INQUIRY_LOCKED, E_DISK_FULL, E_NO_PERMISSION, E_WRITE.
 */
export const keeping = async (engine: Engine, step: string, settings: Keeping['settings'] = {}): Promise<Keeping> => {
  const state = await engine.state()
  await engine.commit([{ kind: 'result-start', step, made: madeBy(step, settings), state }])
  let rows: string[] = []
  let size = 0
  const piece = (): Change[] => {
    if (rows.length === 0) return []
    const packed = new Uint8Array(deflateRawSync(`[${rows.join(',')}]`, { level: 1 }))
    rows = []
    size = 0
    return [{ kind: 'result-piece', step, piece: packed }]
  }
  return {
    settings,
    row: async (row) => {
      const text = JSON.stringify(row)
      rows.push(text)
      size += text.length
      if (size >= PIECE) await engine.commit(piece())
    },
    end: async () => void (await engine.commit([...piece(), { kind: 'result-end', step }])),
  }
}

/**
 * What a step over all reports gave for the present state and these settings.
 * @returns null where it never ran, was interrupted, had other settings or was another version's, or where reports were added or
 * removed since.
 */
export const kept = async <Row>(engine: Engine, step: string, settings: Keeping['settings'] = {}): Promise<Kept<Row> | null> => {
  const [result, state] = [await engine.result(step), await engine.state()]
  if (!result?.complete || result.state !== state || result.made !== madeBy(step, settings)) return null
  return {
    state,
    rows: async function* () {
      for await (const piece of engine.resultPieces(step)) yield* JSON.parse(inflateRawSync(piece).toString()) as Row[]
    },
  }
}
