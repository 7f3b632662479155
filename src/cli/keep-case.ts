import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HearsayError } from '../model/index.ts'
import { asJsonLine, asPlainFile, type Simulated } from '../simulate/index.ts'

/**
 * Writes an invented case as a corpus of JSON Lines, which is what is traced, and for people to read, each report as a text file beside it.
 * @returns where the corpus lies. @throws HearsayError E_NO_PERMISSION, E_DISK_FULL, E_WRITE.
 */
export const keepCase = async (folder: string, reports: Simulated['reports'], readable: boolean): Promise<string> => {
  const corpus = join(folder, 'reports.jsonl')
  try {
    await mkdir(readable ? join(folder, 'reports') : folder, { recursive: true })
    await writeFile(corpus, `${reports.map(asJsonLine).join('\n')}\n`)
    if (readable)
      for (const report of reports) await writeFile(join(folder, 'reports', `${report.id}.txt`), asPlainFile(report).content)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    const left = 'What was written before stands; name another folder with --dir.'
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      throw new HearsayError('E_NO_PERMISSION', `${folder}: may not be written. ${left}`, { cause })
    if (code === 'ENOSPC' || code === 'EDQUOT')
      throw new HearsayError('E_DISK_FULL', `${folder}: the disk is full. ${left}`, { cause })
    throw new HearsayError('E_WRITE', `${folder}: could not be written (${code ?? String(cause)}). ${left}`, { cause })
  }
  return corpus
}
