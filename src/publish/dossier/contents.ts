import type { Capture, Examination } from '../../model/index.ts'
import { view } from '../view.ts'
import { boundsWords, capital, headlineExceeds, publicationWords } from '../words.ts'
import { document } from './document.ts'
import { html } from './html.ts'

/** What the list of contents says of one dossier. */
export interface DossierEntry {
  /** The dossier's file name, beside the list. */
  readonly file: string
  readonly title: string
  readonly locator: string
  readonly outlet: string | null
  readonly published: string
  readonly headline: string | null
  readonly claim: string | null
  readonly bounds: string | null
}

/** One dossier's line in the list of contents. */
export const dossierEntry = (capture: Capture, examination: Examination, file: string): DossierEntry => {
  const shown = view(capture, examination)
  const leading = shown.claims[0]
  return {
    file,
    title: shown.title,
    locator: capture.locator,
    outlet: shown.report.outlet?.name ?? null,
    published: publicationWords(shown.report),
    headline: examination.headline ? headlineExceeds(examination.headline) : null,
    claim: leading ? capital(leading.claim.gist) : null,
    bounds: leading?.assessment ? capital(boundsWords(leading.assessment)) : null,
  }
}

/** The list of contents of several dossiers, in the order given, as one self-contained HTML file. */
export const contents = (entries: readonly DossierEntry[]): string =>
  document(
    `${entries.length} reports, examined`,
    html`<header class="head"><p class="kicker">Hearsay</p><h1>${entries.length} reports, examined</h1>
<p class="copy">Each by itself. What they have from each other was not looked into.</p></header>
<section aria-labelledby="list-heading"><h2 id="list-heading">Contents</h2>
<div class="wide"><table><thead><tr><th scope="col">Report</th><th scope="col">Leading claim</th><th scope="col">Headline</th></tr></thead><tbody>${entries.map(
      (entry) =>
        html`<tr><th scope="row"><a href="${encodeURIComponent(entry.file)}"><bdi>${entry.title}</bdi></a><span class="meta"><bdi>${entry.outlet ?? entry.locator}</bdi> · ${entry.published}</span></th><td><span dir="auto">${entry.claim ?? 'none was read'}</span>${
          entry.bounds ? html`<span class="meta">${entry.bounds}</span>` : null
        }</td><td>${entry.headline ?? 'there is none'}</td></tr>`,
    )}</tbody></table></div></section>`,
  )
