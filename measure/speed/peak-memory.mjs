// Preloaded into a measured process: writes the most memory it ever held, in KiB, to file descriptor 3 as it ends.
import { writeSync } from 'node:fs'

process.on('exit', () => {
  writeSync(3, String(process.resourceUsage().maxRSS))
})
