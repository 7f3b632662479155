const LONGEST_NAME = 60

/** Hands the reader a file to keep; nothing leaves the machine. */
export const keepFile = (name: string, type: string, content: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  link.download = name.replace(/[^\p{L}\p{N}.]+/gu, '-').slice(-LONGEST_NAME)
  link.click()
  URL.revokeObjectURL(link.href)
}
