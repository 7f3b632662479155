import type { Engine } from '../engines/engine.ts'
import { type CaptureId, HearsayError, type Instant, type KeptCapture, type Removal, type ReportId } from '../model/index.ts'

export interface RemoveOptions {
  /** Why, for whoever reads the record later. Not empty. */
  readonly reason: string
  /** Who, as they name themselves. */
  readonly by?: string | null
  /** Deletes the bytes as well, for good. */
  readonly erase?: boolean
  /** Puts back what was removed; it is read again by the next rebuild. */
  readonly restore?: boolean
  /** Milliseconds since 1970; the present unless told. */
  readonly now?: () => number
}

/**
 * Takes captures out of an inquiry: what was read in them goes, their bytes and the record of who removed them, when and why, stay.
 *
 * With `erase` the bytes go too, unless another capture that is still there has the same. A member's bytes lie in its container, and can
 * only be erased with it; removing a container removes all its members.
 * @param items ids of reports or captures, or files or addresses: then every edition.
 * @returns the entries put on record, all or none.
 * @throws HearsayError E_NOT_FOUND where an item is nowhere in the inquiry; E_USAGE where it cannot be done; E_INQUIRY_LOCKED.
 */
export const remove = async (engine: Engine, items: readonly string[], options: RemoveOptions): Promise<readonly Removal[]> => {
  const { reason, by = null, erase = false, restore = false, now = Date.now } = options
  if (reason.trim() === '') throw new HearsayError('E_USAGE', 'A reason is needed. Nothing was changed; say why.')
  if (erase && restore)
    throw new HearsayError('E_USAGE', 'What is erased cannot be put back. Nothing was changed; ask for one of both.')
  const chosen = new Map<CaptureId, KeptCapture>()
  for (const item of items) {
    const found = await meant(engine, item)
    const fit = found.filter((kept) => fits(kept, restore, erase))
    if (fit.length === 0) throw unfit(engine.place, item, found, restore)
    for (const kept of fit) {
      if (erase && kept.capture.part && !found.some(({ capture }) => capture.id === kept.capture.part?.container))
        throw new HearsayError(
          'E_USAGE',
          `${item}: lies inside a container, and its bytes with it. Nothing was changed; remove it without erasing, or erase the container.`,
        )
      chosen.set(kept.capture.id, kept)
    }
  }
  const at = new Date(now()).toISOString() as Instant
  const act = restore ? 'restored' : erase ? 'erased' : 'removed'
  const removals = [...chosen.keys()].map((capture) => ({ capture, act, reason, by, at }) satisfies Removal)
  await engine.commit(removals.map((removal) => ({ kind: 'removal', removal })))
  if (erase) for (const { capture } of chosen.values()) if (!capture.part) await eraseBytes(engine, capture.bytes)
  return removals
}

const fits = ({ removal }: KeptCapture, restore: boolean, erase: boolean): boolean =>
  restore ? removal !== null && removal.act !== 'erased' : removal === null || (erase && removal.act !== 'erased')

const unfit = (place: string, item: string, found: readonly KeptCapture[], restore: boolean): HearsayError => {
  const erased = found.some(({ removal }) => removal?.act === 'erased')
  if (restore && erased)
    return new HearsayError(
      'E_USAGE',
      `${item}: its bytes were erased. Nothing was changed; add the source again under another name.`,
    )
  return new HearsayError(
    'E_USAGE',
    `${item}: is ${restore ? 'not removed' : 'removed already'} in ${place}. Nothing was changed; see hearsay list.`,
  )
}

/** The captures that somebody may mean by a word, and the members of those that are containers. */
const meant = async (engine: Engine, item: string): Promise<readonly KeptCapture[]> => {
  const found: KeptCapture[] = []
  const report = await engine.report(item as ReportId)
  const capture = await engine.capture(report?.capture ?? (item as CaptureId))
  if (capture) found.push(capture)
  else for await (const kept of engine.captures({ locator: item })) found.push(kept)
  if (found.length === 0)
    throw new HearsayError(
      'E_NOT_FOUND',
      `${item}: is nowhere in ${engine.place}. Nothing was changed; hearsay list shows what is.`,
    )
  const containers = new Set(found.filter(({ container }) => container).map((kept) => kept.capture.id))
  if (containers.size > 0)
    for await (const kept of engine.captures())
      if (kept.capture.part && containers.has(kept.capture.part.container)) found.push(kept)
  return found
}

const eraseBytes = async (engine: Engine, bytes: KeptCapture['capture']['bytes']): Promise<void> => {
  for await (const { capture, removal } of engine.captures({ bytes })) if (removal?.act !== 'erased' && !capture.part) return
  await engine.eraseOriginal(bytes)
}
