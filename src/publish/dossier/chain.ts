import type { Chain, Station } from '../../model/index.ts'
import type { Anchors } from './anchors.ts'
import { type Html, html } from './html.ts'

const SIGNS: Record<NonNullable<Station['sign']>, string> = {
  attribution: 'as attributed',
  credit: 'by the credit',
  link: 'by the link',
  reuse: 'by shared words',
  reference: 'by reference',
}

/**
 * One statement's way from whoever speaks to the copy in hand, drawn as stations on a line. It is a list in order, and reads as one where
 * it is not seen. Stations that nobody collected stand in broken outline, and say so.
 * @param unseen ids of those stations.
 */
export const chainDrawing = ({ stations }: Chain, unseen: ReadonlySet<string>, anchors: Anchors): Html => {
  const last = stations.length - 1
  return html`<ol class="chain" aria-label="The way the statement came">${stations.map(({ node, label, sign, evidence }, at) => {
    const spans = anchors.own(evidence)
    const missing = unseen.has(node)
    const kind = at === last ? 'held' : missing ? 'unseen' : 'named'
    return html`<li class="${kind}"><span class="station"><bdi>${label}</bdi>${missing ? html`<span class="tag">not seen</span>` : null}</span>${
      at === last
        ? null
        : html`<span class="sign">${sign ? SIGNS[sign] : ''}${spans.length > 0 ? html` ${anchors.quoted(spans.slice(0, 2), 72)}` : null}</span>`
    }</li>`
  })}</ol>`
}
