const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Minutes east of Greenwich. Source: RFC 822, section 5. */
const ZONES: Readonly<Record<string, number>> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420 },
  ...{ cet: 60, cest: 120, bst: 60, eet: 120, eest: 180, msk: 180 },
}

/**
 * A date as mail, RSS and HTTP write it ("Tue, 03 Jul 2018 10:15:00 +0200"), in ISO 8601; null where it is none.
 *
 * Without a zone that is known, the hour is not: the day alone is kept. Source: RFC 5322, section 3.3; RFC 822.
 */
export const mailDate = (written: string): string | null => {
  const match =
    /^\s*(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]{0,6}\.?,?[\s-]+(\d{4}|\d\d)(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d{1,6})?\s*([+-]\d{4}|[a-z]{1,5})?)?/i.exec(
      written.slice(0, 120),
    )
  if (match === null) return null
  const [, day, name, digits, hour, minute, second, zone] = match
  const month = MONTHS.indexOf((name as string).toLowerCase())
  if (month < 0) return null
  const short = Number(digits)
  const year = (digits as string).length === 2 ? short + (short < 70 ? 2000 : 1900) : short
  const date = new Date(Date.UTC(year, month, Number(day)))
  if (date.getUTCMonth() !== month || year < 1900 || year > 2200) return null
  const iso = date.toISOString().slice(0, 10)
  const offset = zone === undefined ? null : minutesEast(zone)
  if (hour === undefined || offset === null || Number(hour) > 24 || Number(minute) > 59) return iso
  const time = Date.UTC(year, month, Number(day), Number(hour), Number(minute) - offset, Number(second ?? 0))
  return new Date(time).toISOString().replace('.000Z', 'Z')
}

const minutesEast = (zone: string): number | null => {
  if (!/^[+-]/.test(zone)) return ZONES[zone.toLowerCase()] ?? null
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3))
  return minutes > 15 * 60 ? null : zone.startsWith('-') ? -minutes : minutes
}
