export type Theme = 'system' | 'light' | 'dark'
const KEPT = 'hearsay-theme'

/** What was chosen before; `system` where nothing was, or where the browser keeps nothing. */
export const keptTheme = (): Theme => {
  try {
    const kept = localStorage.getItem(KEPT)
    return kept === 'light' || kept === 'dark' ? kept : 'system'
  } catch {
    return 'system'
  }
}

/** Shows the bench light, dark, or as the system is, and remembers it. */
export const setTheme = (theme: Theme): void => {
  if (theme === 'system') document.documentElement.removeAttribute('data-theme')
  else document.documentElement.dataset['theme'] = theme
  try {
    localStorage.setItem(KEPT, theme)
  } catch {
    // Private windows may keep nothing; the choice holds until the page is closed.
  }
}
