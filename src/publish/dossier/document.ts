import { type Html, html } from './html.ts'
import { STYLE, STYLE_DIGEST } from './style.ts'

/** Stands in the head of every page that Hearsay writes: what tells them from files of others. */
export const DOSSIER_MARK = '<meta name="generator" content="Hearsay">'

/** Nothing but the page's own style sheet: no script, picture, frame, form or connection. */
const POLICY = `default-src 'none'; style-src '${STYLE_DIGEST}'; base-uri 'none'; form-action 'none'`

/** A whole page. */
export const document = (title: string, body: Html): string =>
  `${
    html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${{ markup: DOSSIER_MARK }}
<meta http-equiv="Content-Security-Policy" content="${{ markup: POLICY }}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Hearsay</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<a class="skip" href="#main">To the findings</a>
<main id="main">
${body}
</main>
<footer><p>Written by Hearsay. It reads who states what, on whose word, and through whose hands it came; it does not judge what happened.</p></footer>
</body>
</html>`.markup
  }\n`
