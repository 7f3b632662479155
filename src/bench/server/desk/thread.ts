import { basename, resolve } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { openEmbedded } from '../../../engines/embedded/embedded.ts'
import { type Inquiry, type Keeping, openInquiry, openTracing } from '../../../inquiry/index.ts'
import { HearsayError } from '../../../model/index.ts'
import { anchored, decided } from './anchoring.ts'
import { answering } from './answering.ts'
import { type Desk, openDesk } from './desk.ts'
import { followed } from './judgements.ts'
import type { FromDesk, Granted, ToDesk, Wish } from './messages.ts'
import { needLaid } from './tracing-status.ts'

/*
 * The entry file of a desk's thread. It only reads the inquiry; what tracing finds is handed over to be kept. Wishes are granted in turn.
 */

const { folder, keeps } = workerData as { readonly folder: string; readonly keeps: boolean }
const tell = (message: FromDesk): void => parentPort?.postMessage(message)
/** Called when rows that were handed over are kept. */
let kept: (() => void) | null = null

const open = async (): Promise<{ readonly desk: Desk; readonly answer: ReturnType<typeof answering> }> => {
  const desk = openDesk(openInquiry(await openEmbedded(folder, { write: false })))
  return { desk, answer: answering(desk) }
}
const opened = open()
opened.catch(() => {})

const grant = async (wish: Wish): Promise<Granted[keyof Granted]> => {
  const { desk, answer } = await opened
  switch (wish.wish) {
    case 'answer':
      return answer(wish.route, wish.given, wish.around)
    case 'anchor': {
      const laid = needLaid(desk)
      return { about: anchored(laid, wish.about), act: decided(laid, wish.about, wish.act) }
    }
    case 'follow':
      return followed(desk, wish.judgement)
    case 'lay': {
      const inquiry = keeps ? handingOver(desk.inquiry) : desk.inquiry
      const name = basename(resolve(folder))
      const tracing = await openTracing(inquiry, { name, progress: (doing, reports) => tell({ doing, reports }) })
      const { reports } = desk.lay(tracing)
      // Nobody waits for it: the first judgement is followed sooner.
      tracing.ready().catch(() => {})
      return { reports: reports.length }
    }
  }
}

/** So many rows are handed over at once, in code units. */
const PIECE = 1024 * 1024

/** An inquiry whose steps over all reports are kept by whoever may write. */
const handingOver = (inquiry: Inquiry): Inquiry => ({
  ...inquiry,
  readOnly: null,
  keeping: async (step, settings = {}): Promise<Keeping> => {
    const state = await inquiry.state()
    let [rows, size, first]: [string[], number, boolean] = [[], 0, true]
    let told = 0
    const hand = async (last: boolean): Promise<void> => {
      tell({ doing: 'keeping', reports: told })
      tell({ keep: { step, state, settings, rows, first, last } })
      rows = []
      size = 0
      first = false
      await new Promise<void>((done) => (kept = done))
    }
    return {
      settings,
      row: async (row) => {
        const text = JSON.stringify(row)
        rows.push(text)
        size += text.length
        told++
        if (size >= PIECE) await hand(false)
      },
      end: () => hand(true),
    }
  },
})

let last: Promise<unknown> = Promise.resolve()
parentPort?.on('message', (message: ToDesk) => {
  if ('kept' in message) return kept?.()
  const { number, wish } = message
  last = last.then(async () => {
    try {
      tell({ number, granted: await grant(wish) })
    } catch (cause) {
      const { code, message: words } =
        cause instanceof HearsayError ? cause : new HearsayError('E_INTERNAL', `The bench could not do it (${String(cause)}).`)
      tell({ number, failure: { code, message: words } })
    }
  })
})
