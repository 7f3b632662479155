import { stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { glob } from 'tinyglobby'

/**
 * The files that a pattern stands for (`reports/**` + `/*.pdf`), sorted by code unit; null where the source is a path that exists, or no pattern.
 * Hidden files are left out unless the pattern names them.
 */
export const matchingPaths = async (source: string): Promise<readonly string[] | null> => {
  if (!/[*?{[]|[@!+]\(/.test(source)) return null
  const exists = await stat(source).then(
    () => true,
    () => false,
  )
  if (exists) return null
  const found = await glob([source.replace(/^!/, '\\!')], {
    expandDirectories: false,
    onlyFiles: true,
    absolute: isAbsolute(source),
  })
  return found.sort((left, right) => (left < right ? -1 : left > right ? 1 : 0))
}
