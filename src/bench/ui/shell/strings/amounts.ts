const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const

/** Bytes as people write them: `812 bytes`, `3.2 kB`, `14 MB`. */
export const sizeWords = (bytes: number): string => {
  let [amount, unit] = [bytes, 0]
  while (amount >= 999.5 && unit < UNITS.length - 1) {
    amount /= 1000
    unit += 1
  }
  if (unit === 0) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  return `${amount < 9.95 ? amount.toFixed(1) : Math.round(amount)} ${UNITS[unit]}`
}

/** How long something still takes, no more precise than can be told. @param seconds how many, as reckoned. */
export const leftWords = (seconds: number): string => {
  if (seconds < 10) return 'a few seconds left'
  if (seconds < 55) return `about ${Math.ceil(seconds / 10) * 10} seconds left`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return minutes <= 1 ? 'about a minute left' : `about ${minutes} minutes left`
  const hours = Math.round(minutes / 60)
  return hours <= 1 ? 'about an hour left' : `about ${hours} hours left`
}
