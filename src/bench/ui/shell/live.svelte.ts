/** What a screen reader is told next. */
export const live = $state({ words: '' })

/** Says something to whoever does not see the screen. */
export const say = (words: string): void => {
  live.words = words
}

export interface Toast {
  readonly id: number
  readonly words: string
  readonly undo: (() => Promise<void>) | null
  readonly undoWords: string
  readonly failed: boolean
}

export const toasts = $state<{ list: Toast[] }>({ list: [] })
let last = 0

/** Shows a short message for twelve seconds, with a way back where there is one. */
export const toast = (
  words: string,
  {
    undo = null,
    undoWords = '',
    failed = false,
  }: { undo?: (() => Promise<void>) | null; undoWords?: string; failed?: boolean } = {},
): void => {
  last += 1
  const id = last
  toasts.list = [...toasts.list.slice(-1), { id, words, undo, undoWords, failed }]
  say(words)
  setTimeout(() => dismiss(id), 12_000)
}

export const dismiss = (id: number): void => {
  toasts.list = toasts.list.filter((one) => one.id !== id)
}
