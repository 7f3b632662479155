/** Where in the text of a report a place of the page is; null where it is not in it. */
export const placeOf = (node: Node, offset: number): number | null => {
  if (node instanceof Element) return null
  const start = node.parentElement?.closest<HTMLElement>('[data-start]')?.dataset['start']
  return start === undefined ? null : Number(start) + offset
}

/** Where in the text of a report a point of the screen is; null beside it. */
export const caretAt = (x: number, y: number): number | null => {
  // Browsers came to agree on one name late.
  if ('caretPositionFromPoint' in document) {
    const found = document.caretPositionFromPoint(x, y)
    return found ? placeOf(found.offsetNode, found.offset) : null
  }
  const range = (document as Document & { caretRangeFromPoint?: (x: number, y: number) => Range | null }).caretRangeFromPoint?.(
    x,
    y,
  )
  return range ? placeOf(range.startContainer, range.startOffset) : null
}
