/** A command shown in a page, with what it is shown to print. */
export interface Shown {
  readonly page: string
  /** What follows `$ hearsay`, split at spaces; `npm start --` counts as `hearsay`. */
  readonly given: readonly string[]
  /** Lines shown, in pieces: between two pieces, lines were left out (`…`). */
  readonly pieces: readonly string[]
}

/**
 * Every ```console block of a page that runs Hearsay. A line `…` stands for lines left out; other commands (`npm ci`) are not
 * for this test.
 */
export const shownIn = (page: string, text: string): Shown[] =>
  [...text.matchAll(/^```console\n([\s\S]*?)^```/gm)].flatMap(([, block]) =>
    (block as string)
      .split(/^\$ /m)
      .slice(1)
      .flatMap((one) => {
        const end = one.indexOf('\n')
        const [line, output] = [one.slice(0, end), one.slice(end + 1)]
        const match = /^(?:npx )?hearsay(?: (.*))?$|^npm start(?: -- (.*))?$/.exec(line)
        if (!match) return []
        const given = (match[1] ?? match[2] ?? '').split(' ').filter((word) => word !== '')
        const pieces = output.split(/^…\n?/m).map((piece) => piece.replace(/\n+$/, ''))
        return [{ page, given, pieces: pieces.filter((piece) => piece !== '') }]
      }),
  )

/** The first piece that does not stand in the output, in order and on whole lines; null when all do. */
export const firstMissing = (pieces: readonly string[], output: string): string | null => {
  const bare = (text: string): string => text.replace(/[ \t]+$/gm, '')
  const printed = `\n${bare(output)}\n`
  let from = 0
  for (const piece of pieces) {
    const sought = `\n${bare(piece)}\n`
    const at = printed.indexOf(sought, from)
    if (at < 0) return piece
    from = at + sought.length - 1
  }
  return null
}
