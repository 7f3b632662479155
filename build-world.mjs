import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Packs Natural Earth's countries at 1:50 million (world-atlas, public domain) into `world.bin`, unless that is done.
 * Needs no network. `compiled` is the folder that src/ was compiled into.
 */
export const packWorld = async (compiled, target = 'src/reference/data/world.bin') => {
  const { WORLD_MAGIC, writeWorld } = await import(pathToFileURL(join(compiled, 'reference/world-outlines.js')).href)
  if (existsSync(target) && readFileSync(target).subarray(0, 4).toString() === WORLD_MAGIC) return
  const { arcs, objects, transform } = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'),
  )
  // TopoJSON: whole numbers as differences, to be scaled and moved.
  const lines = arcs.map((arc) => {
    let x = 0
    let y = 0
    return arc.flatMap(([dx, dy]) => {
      x += dx
      y += dy
      const degrees = [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]]
      return degrees.map((one) => Math.round(one * 100))
    })
  })
  const countries = objects.countries.geometries
    .filter(({ type }) => type === 'Polygon' || type === 'MultiPolygon')
    .map(({ type, arcs: parts, properties }) => ({ name: properties.name, rings: type === 'Polygon' ? parts : parts.flat() }))
  writeFileSync(target, writeWorld({ lines, countries }))
}
