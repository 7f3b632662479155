// Put together here from pieces, so that this file does not hold what it looks for.
const HOSTS = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['deb', 'debian', 'org'],
  ['pypi', 'org'],
  ['files', 'pythonhosted', 'org'],
  ['repo1', 'maven', 'org'],
  ['unpkg', 'com'],
].map((parts) => parts.join('.'))
const FOLDERS = ['work', 'farm', 'tmp', 'root'].map((name) => `/${name}/`)
const TOOLS = [['farm', 'bench'].join('-'), ['farm', 'studio'].join('-')]

/** What a tracked text must not name: a package registry's host, a path of the machine it was written on. A line each. */
export const leaks = (file: string, text: string): string[] => {
  const found: string[] = []
  for (const [number, line] of text.split('\n').entries()) {
    const lower = line.toLowerCase()
    for (const word of [...HOSTS, ...TOOLS]) if (lower.includes(word)) found.push(`${file}:${number + 1}: names ${word}`)
    for (const folder of FOLDERS) {
      for (let at = lower.indexOf(folder); at >= 0; at = lower.indexOf(folder, at + 1))
        if (at === 0 || !/[a-z0-9_.~)}\]*-]/.test(lower[at - 1] as string)) {
          found.push(`${file}:${number + 1}: names the path ${folder}`)
          break
        }
    }
  }
  return found
}
