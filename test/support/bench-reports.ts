import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asJsonLine, simulate } from '../../src/simulate/index.ts'
import { root } from '../house/files.ts'

/** An invented report that a person could have been sent: a witness by way of an interviewer, a ministry, a headline that says more. */
export const guardReport = readFileSync(join(root, 'examples/harbour-guard.txt'), 'utf8')

/** The same as another outlet's page has it, some days later. */
export const guardPage = `<!doctype html><html lang="en"><head><title>Guard gave mortars to militia - The Oune Ledger</title>
<meta property="og:site_name" content="The Oune Ledger"><meta name="author" content="Petra Saul">
<meta property="article:published_time" content="2031-05-04T08:00:00Z"><link rel="canonical" href="https://ounes.example/guard"></head>
<body><article><h1>Guard gave mortars to militia</h1>${guardReport
  .split('\n')
  .slice(2)
  .filter((line) => line !== '')
  .map((line) => `<p>${line}</p>`)
  .join('')}</article></body></html>`

/** An invented corpus of so many reports as a file of JSON Lines. */
export const corpusOf = (reports: number, seed = 3): string =>
  `${simulate(seed, { reports })
    .reports.map((report) => asJsonLine(report))
    .join('\n')}\n`
