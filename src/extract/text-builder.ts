import type { Link, Span } from '../model/index.ts'

/** Where a word or a line may be broken: it says nothing of the words, and hides that they are the same. */
const HIDDEN = /[\u00ad]/g

/** Writes a text block by block: white space runs become one space, blocks are parted by a blank line, and every span is known. */
export class TextBuilder {
  readonly blocks: Span[] = []
  readonly links: Link[] = []
  private readonly pieces: string[] = []
  private length = 0
  private open = false
  private space = false
  private start = 0

  /** All that was written so far. Cost: linear each time it is asked for. */
  get text(): string {
    return this.pieces.join('')
  }

  /** Where the next word will stand. */
  get at(): number {
    if (!this.open) return this.length === 0 ? 0 : this.length + 2
    return this.length + (this.space && this.length > this.start ? 1 : 0)
  }

  /**
   * Adds words to the open block; opens one where none is. No-break spaces stay, since they are letters of the report.
   */
  words(words: string): void {
    const tidied = words.replace(HIDDEN, '').replace(/[ \t\n\r\f\v]+/g, ' ')
    if (tidied === '') return
    const inner = trimmed(tidied)
    if (tidied.startsWith(' ')) this.space = true
    if (inner === '') return
    if (!this.open) {
      if (this.length > 0) this.push('\n\n')
      this.start = this.length
      this.open = true
    } else if (this.space && this.length > this.start) this.push(' ')
    this.push(inner)
    this.space = tidied.endsWith(' ')
  }

  /** Ends the open block; nothing happens where none is open. @returns its span; null where it was empty. */
  end(): Span | null {
    this.space = false
    if (!this.open) return null
    this.open = false
    const block = { start: this.start, end: this.length }
    this.blocks.push(block)
    return block
  }

  /** A block of its own, written by the function given. */
  block(write: () => void): Span | null {
    this.end()
    write()
    return this.end()
  }

  /** Records a link over what was written since `start`; its span is null where that is nothing. */
  link(url: string, start: number): void {
    if (url === '') return
    this.links.push({ url, span: this.length > start ? { start, end: this.length } : null })
  }

  /** Copies a block of another builder's text, with the links that lie in it. */
  copy(text: string, block: Span, links: readonly Link[]): Span {
    this.end()
    if (this.length > 0) this.push('\n\n')
    const shift = this.length - block.start
    this.push(text.slice(block.start, block.end))
    for (const { url, span } of links) this.links.push({ url, span: span && { start: span.start + shift, end: span.end + shift } })
    const copied = { start: block.start + shift, end: block.end + shift }
    this.blocks.push(copied)
    return copied
  }

  private push(piece: string): void {
    this.pieces.push(piece)
    this.length += piece.length
  }
}

/** Without the one space at either end; no-break spaces stay. */
const trimmed = (words: string): string =>
  words.slice(words.startsWith(' ') ? 1 : 0, words.length > 1 && words.endsWith(' ') ? -1 : undefined)
