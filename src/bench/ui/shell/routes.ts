/** What a view is given: the parts of its path and what its address asks. */
export interface ViewProps {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
}
type View = () => Promise<{ readonly default: unknown }>

const views = {
  inquiry: () => import('../views/Inquiry.svelte'),
  claims: () => import('../views/Claims.svelte'),
  claim: () => import('../views/Claim.svelte'),
  aligned: () => import('../views/Aligned.svelte'),
  reports: () => import('../views/Reports.svelte'),
  report: () => import('../views/Report.svelte'),
  editions: () => import('../views/Editions.svelte'),
  review: () => import('../views/Review.svelte'),
  judgements: () => import('../views/Judgements.svelte'),
  people: () => import('../views/People.svelte'),
  person: () => import('../views/Person.svelte'),
  outlets: () => import('../views/Outlets.svelte'),
  outlet: () => import('../views/Outlet.svelte'),
  search: () => import('../views/Search.svelte'),
  timeline: () => import('../views/Timeline.svelte'),
  map: () => import('../views/Map.svelte'),
  place: () => import('../views/Place.svelte'),
  captures: () => import('../views/Captures.svelte'),
  failures: () => import('../views/Failures.svelte'),
  dossier: () => import('../views/Dossier.svelte'),
  missing: () => import('../views/Missing.svelte'),
} satisfies Readonly<Record<string, View>>

export type ViewName = keyof typeof views

/** Where each view lies; `:name` stands for a part of the path. The first that fits is shown. */
const PATHS: readonly (readonly [string, ViewName])[] = [
  ['/', 'inquiry'],
  ['/claims', 'claims'],
  ['/claims/:claim', 'claim'],
  ['/aligned', 'aligned'],
  ['/reports', 'reports'],
  ['/reports/:report', 'report'],
  ['/reports/:report/editions', 'editions'],
  ['/review', 'review'],
  ['/judgements', 'judgements'],
  ['/people', 'people'],
  ['/people/:person', 'person'],
  ['/outlets', 'outlets'],
  ['/outlets/:outlet', 'outlet'],
  ['/search', 'search'],
  ['/timeline', 'timeline'],
  ['/map', 'map'],
  ['/map/places/:place', 'place'],
  ['/captures', 'captures'],
  ['/failures', 'failures'],
  ['/dossier', 'dossier'],
]

export interface Found {
  readonly name: ViewName
  readonly params: Readonly<Record<string, string>>
  readonly load: View
}

/** The view at a path; `missing` where there is none. */
export const viewAt = (path: string): Found => {
  const parts = path.replace(/\/$/, '').split('/')
  for (const [pattern, name] of PATHS) {
    const wanted = pattern.replace(/\/$/, '').split('/')
    if (wanted.length !== parts.length) continue
    const params: Record<string, string> = {}
    if (wanted.every((part, at) => (part.startsWith(':') ? keep(params, part.slice(1), parts[at] ?? '') : part === parts[at])))
      return { name, params, load: views[name] }
  }
  return { name: 'missing', params: {}, load: views.missing }
}

const keep = (params: Record<string, string>, name: string, part: string): boolean => {
  try {
    params[name] = decodeURIComponent(part)
    return part !== ''
  } catch {
    return false
  }
}

/** The address of a view. What is empty or undefined is left out of the query. */
export const to = (
  pattern: string,
  query: Readonly<Record<string, string | number | undefined | null>> = {},
  hash = '',
): string => {
  const asked = new URLSearchParams()
  for (const [key, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') asked.set(key, String(value))
  return `${pattern}${asked.size > 0 ? `?${asked}` : ''}${hash === '' ? '' : `#${encodeURIComponent(hash)}`}`
}
const part = encodeURIComponent
export const claimPath = (id: string, hash = ''): string => to(`/claims/${part(id)}`, {}, hash)
export const reportPath = (id: string, hash = ''): string => to(`/reports/${part(id)}`, {}, hash)
export const personPath = (key: string): string => to(`/people/${part(key)}`)
export const outletPath = (key: string): string => to(`/outlets/${part(key)}`)
export const placePath = (key: string): string => to(`/map/places/${part(key)}`)
