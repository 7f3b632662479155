import { call, problemOf } from './call.ts'
import { now } from './events.svelte.ts'
import { toast } from './live.svelte.ts'
import { inquiry as words } from './strings/inquiry.ts'

/** What is being handed to the bench: whether something is under way, and the addresses written, not yet sent. */
export const handing = $state({ busy: false, addresses: '' })

const started = async (work: Promise<unknown>): Promise<boolean> => {
  handing.busy = true
  try {
    await work
    now.version += 1
    return true
  } catch (error) {
    toast(problemOf(error).message, { failed: true })
    return false
  } finally {
    handing.busy = false
  }
}

/** Hands files over, whatever view is shown; says so, or what was refused. */
export const handOver = async (files: readonly File[]): Promise<void> => {
  if (files.length === 0) return
  const form = new FormData()
  for (const file of files) form.append('file', file, file.name)
  if (await started(call('upload', { body: form }))) toast(words.sent(files.length))
}

/** Has sources of this machine or of the web taken in. @returns whether that was begun. */
export const addSources = (sources: readonly string[], follow = false): Promise<boolean> =>
  started(call('add', { body: { sources: [...sources], follow } }))

/** What stands on each line of a text. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
