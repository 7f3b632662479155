const read = (): { path: string; query: string; hash: string } => ({
  path: location.pathname,
  query: location.search,
  hash: decodeURIComponent(location.hash.slice(1)),
})

/** Where the reader is. */
export const place = $state(read())

const set = (): void => {
  Object.assign(place, read())
}

/** Goes to an address of the bench. With `replace`, the way back does not hold the present one. */
export const go = (address: string, { replace = false }: { replace?: boolean } = {}): void => {
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  set()
}

/** Changes what the present address asks; empty values are left out. */
export const ask = (changes: Readonly<Record<string, string | number | null>>, options: { replace?: boolean } = {}): void => {
  const query = new URLSearchParams(location.search)
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(key)
    else query.set(key, String(value))
  }
  go(`${location.pathname}${query.size > 0 ? `?${query}` : ''}`, options)
}

/** Follows the browser's way back, and links of the bench without loading the page anew. */
export const followLinks = (): (() => void) => {
  const clicked = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = (event.target as Element | null)?.closest?.('a[href]')
    if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download')) return
    const url = new URL(link.href)
    if (url.origin !== location.origin || url.pathname.startsWith('/api/')) return
    if (url.pathname === location.pathname && url.search === location.search && url.hash !== '') {
      event.preventDefault()
      go(link.href)
      reveal(place.hash)
      return
    }
    event.preventDefault()
    go(link.href)
  }
  window.addEventListener('popstate', set)
  document.addEventListener('click', clicked)
  return () => {
    window.removeEventListener('popstate', set)
    document.removeEventListener('click', clicked)
  }
}

/** Brings the element of an id into view and gives it the focus. */
export const reveal = (id: string): void => {
  const found = id === '' ? null : document.getElementById(id)
  if (!found) return
  found.scrollIntoView({ block: 'center' })
  if (!found.matches('a, button, input, [tabindex]')) found.tabIndex = -1
  found.focus({ preventScroll: true })
}

let waits = false

/** The next title that is shown takes the focus: somebody went to another view. */
export const awaitTitle = (): void => {
  waits = true
}

/** Gives a title the focus where it is waited for. */
export const titleShown = (title: HTMLElement): void => {
  if (!waits) return
  waits = false
  title.focus({ preventScroll: true })
}
