/** F1 or a share, by measurement and name: `floors.attribution['cue.exact']`. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>

/** A figure that lies below its floor, or is missing. */
export interface Fall {
  readonly measurement: string
  readonly name: string
  readonly floor: number
  /** null: nothing was measured. */
  readonly measured: number | null
}

/** Every floor that is not reached, in the floors' order; a figure that was not measured counts as not reached. */
export const falls = (floors: Figures, measured: Figures): Fall[] =>
  Object.entries(floors).flatMap(([measurement, names]) =>
    Object.entries(names).flatMap(([name, floor]) => {
      const figure = measured[measurement]?.[name] ?? null
      return figure !== null && figure >= floor ? [] : [{ measurement, name, floor, measured: figure }]
    }),
  )

/** How far under what was measured a new floor is set, so that a rounding elsewhere does not fail the run. */
const SLACK = 0.005

/**
 * The floors moved up to what was measured, less a little. No floor falls, unless `lower` is set: then every one is set anew.
 * A figure that was not measured leaves its floor as it is.
 */
export const movedFloors = (floors: Figures, measured: Figures, options: { readonly lower: boolean }): Figures =>
  Object.fromEntries(
    Object.entries(floors).map(([measurement, names]) => [
      measurement,
      Object.fromEntries(
        Object.entries(names).map(([name, floor]) => {
          const figure = measured[measurement]?.[name]
          if (figure === undefined) return [name, floor]
          const next = Math.floor((figure - SLACK) * 1000) / 1000
          return [name, options.lower ? next : Math.max(floor, next)]
        }),
      ),
    ]),
  )
