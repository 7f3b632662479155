/** Stands in every hostile report, so that it is found. */
export const MARK = 'Quenbrook'

const RUN = 'window.__hacked=1;alert(1)'

/** Words that would do harm where they are taken for anything but words. */
export const HOSTILE: readonly string[] = [
  `<script>${RUN}</script>`,
  `"><img src=x onerror="${RUN}">`,
  `' onmouseover='${RUN}' autofocus onfocus='${RUN}`,
  `<svg/onload=${RUN}><style>*{display:none}</style><base href="//evil.example/">`,
  `<iframe srcdoc="<script>parent.__hacked=1</script>"></iframe><meta http-equiv="refresh" content="0;url=http://evil.example">`,
  `javascript:${RUN}`,
  '=HYPERLINK("http://evil.example","a")',
  '@SUM(1+1)*cmd|’ /C calc’!A0',
  '\u202Etxt.exe\u202C \u2066reversed\u2069',
  '\u001b]0;pwned\u0007\u001b[2J\u001b[31mred',
  '{@html x}{{constructor.constructor("alert(1)")()}}',
  '</textarea></title></style></script><script>window.__hacked=1</script>',
]

const all = HOSTILE.join(' ')
const noControls = (words: string): string => words.replace(/\p{Cc}/gu, '')
const xml = (words: string): string => noControls(words).replace(/[<>&"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

const body = (kind: string): string =>
  [
    `“The gates of ${MARK} were opened ${all}”, said Ona ${HOSTILE[0]} Trell, a keeper at ${MARK}.`,
    `Ilka ${HOSTILE[1]} Brandt, the spokeswoman of the ${kind} office ${HOSTILE[3]}, denied that the gates of ${MARK} were opened.`,
    `According to Radio ${HOSTILE[2]} Brin, “${HOSTILE[8]} ${HOSTILE[9]}” was heard at ${MARK} on 4 May 2031.`,
    `Captain Dell told the ${MARK} Post that ${HOSTILE[10]} ${HOSTILE[11]} had been written on the wall.`,
  ].join('\n\n')
const title = (kind: string): string => `${MARK}-${kind} ${all}`

const csvCell = (words: string): string => `"${words.replaceAll('"', '""')}"`

/** A file of every format with such words in every field, under names that would do harm as well. */
export const hostileFiles = (): readonly (readonly [name: string, content: string])[] => {
  const record = (kind: string) => ({
    id: `${all}-${kind}`,
    title: title(kind),
    text: body(kind),
    outlet: `Post ${all}`,
    author: all,
    published: '2031-05-04T08:00:00Z',
    url: `https://evil.example/${encodeURIComponent(all)}`,
    language: 'en',
  })
  const escaped = (kind: string): string =>
    body(kind)
      .split('\n\n')
      .map((line) => `<p>${xml(line)}</p>`)
      .join('')
  const feed = (kind: string) => ({
    title: xml(title(kind)),
    link: `javascript:${xml(RUN)}`,
    name: xml(all),
    content: xml(escaped(kind)),
  })
  const rss = feed('rss')
  const atom = feed('atom')
  return [
    [`../../${MARK}<script>${RUN}</script>.txt`, `${MARK}-txt ${HOSTILE[0]}\n\n${body('txt')}\n`],
    [
      `"><img src=x onerror=${RUN}>.html`,
      `<!doctype html><html lang="en"><head><title>${xml(title('html'))}</title><base href="http://evil.example/"><meta http-equiv="refresh" content="0;url=http://evil.example/">
<meta name="author" content="${xml(all)}"><meta property="og:site_name" content="${xml(`Ledger ${all}`)}"><meta property="article:published_time" content="2031-05-04T08:00:00Z">
<link rel="canonical" href="javascript:${RUN}"><link rel="stylesheet" href="http://evil.example/x.css"><script>${RUN}</script></head>
<body onload="${RUN}"><article><h1>${xml(title('html'))}</h1><img src="http://evil.example/x.png" onerror="${RUN}" alt="${xml(all)}"><a href="javascript:${RUN}">link</a>${escaped('html')}</article></body></html>`,
    ],
    [
      `=cmd|x ${MARK}.md`,
      `# ${noControls(title('md')).replaceAll('`', '')}\n\n${body('md')}\n\n[a](javascript:${RUN}) ![b](http://evil.example/x.png)\n`,
    ],
    ['C:\\Windows\\..\\corpus.jsonl', `${JSON.stringify(record('jsonl'))}\n`],
    [
      '\u202Evsc.exe.csv',
      `title,text,outlet,author,published,url\n${Object.values({ ...record('csv'), id: undefined, language: undefined })
        .filter((one) => one !== undefined)
        .map(csvCell)
        .join(',')}\n`,
    ],
    [
      'feed\u0007\u001b[31m.xml',
      `<?xml version="1.0"?><rss version="2.0"><channel><title>${rss.name}</title><link>https://feed.example</link><description>x</description><item><title>${rss.title}</title><link>${rss.link}</link><author>${rss.name}</author><guid>${rss.name}</guid><pubDate>Sun, 04 May 2031 08:00:00 GMT</pubDate><description>${rss.content}</description></item></channel></rss>`,
    ],
    [
      'atom.xml',
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${atom.name}</title><id>x</id><updated>2031-05-04T08:00:00Z</updated><entry><title>${atom.title}</title><id>${atom.name}</id><link href="${atom.link}"/><author><name>${atom.name}</name></author><updated>2031-05-04T08:00:00Z</updated><content type="html">${atom.content}</content></entry></feed>`,
    ],
    [
      'feed.json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: all,
        items: [
          {
            id: all,
            url: `javascript:${RUN}`,
            title: title('json'),
            content_text: body('json'),
            authors: [{ name: all }],
            date_published: '2031-05-04T08:00:00Z',
          },
        ],
      }),
    ],
    [
      'mail.eml',
      `From: =?utf-8?B?${Buffer.from(`Ona ${all}`).toString('base64')}?= <a@post.example>\r\nTo: b@post.example\r\nSubject: =?utf-8?B?${Buffer.from(title('eml')).toString('base64')}?=\r\nDate: Sun, 04 May 2031 08:00:00 +0000\r\nMessage-ID: <x@post.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${(
        Buffer.from(body('eml'))
          .toString('base64')
          .match(/.{1,76}/g) ?? []
      ).join('\r\n')}\r\n`,
    ],
    ['.', `${title('dot')}\n\n${body('dot')}\n`],
  ]
}
