export interface Key {
  /** As `KeyboardEvent.key` has it; two with a space between are pressed one after the other. */
  readonly key: string
  readonly words: string
  readonly act: () => void
}

interface Group {
  readonly id: number
  readonly title: string
  readonly keys: readonly Key[]
}
const groups = $state<{ list: readonly Group[] }>({ list: [] })
// Kept apart: what ends an effect reads state as it was before, and would undo what was registered meanwhile.
let held: readonly Group[] = []
const hold = (list: readonly Group[]): void => {
  held = list
  groups.list = list
}
let count = 0

/** Every key that does something now, for the sheet; the latest first. */
export const keyGroups = groups

/** Registers keys for as long as a view is there; call in `$effect`, which takes back what it returns. */
export const useKeys = (title: string, keys: readonly Key[]): (() => void) => {
  count += 1
  const group = { id: count, title, keys }
  hold([group, ...held])
  return () => hold(held.filter(({ id }) => id !== group.id))
}

let first = ''
let since = 0

/** Does what a key stands for, unless somebody is writing or a dialog is open. */
export const pressed = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  const target = event.target as HTMLElement | null
  if (target?.closest('input, textarea, select, [contenteditable], dialog[open]')) return
  // What a button or a link does with these keys is its own.
  if ((event.key === ' ' || event.key === 'Enter') && target?.closest('button, a, summary')) return
  const all = held.flatMap(({ keys }) => keys)
  const pair = event.timeStamp - since < 1200 ? `${first} ${event.key}` : ''
  const found = all.find(({ key }) => key === pair) ?? all.find(({ key }) => key === event.key)
  if (found) {
    first = ''
    event.preventDefault()
    found.act()
  } else {
    first = event.key
    since = event.timeStamp
  }
}

/** What is printed on a key. */
export const keyName = (key: string): string => ({ ' ': 'Space', ArrowLeft: '←', ArrowRight: '→' })[key] ?? key
