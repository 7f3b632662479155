import { timeScale } from './time-scale.ts'

/** A day of a timeline as it is drawn. */
export interface DrawnDay {
  readonly at: number
  readonly x: number
  /** Height of the bar of what was published, in pixels. */
  readonly up: number
  /** Height of the bar of what is said to have happened. */
  readonly down: number
}

export interface DrawnDays {
  readonly bars: readonly DrawnDay[]
  readonly ticks: readonly { readonly x: number; readonly day: string }[]
  readonly breaks: readonly number[]
}

interface Day {
  readonly day: string
  readonly reports: number
  readonly told: number
}

const SIDE = 24

/** Bars in time: upwards how many reports came out, downwards how often something is said to have happened. Heights go by the root. */
export const placeDays = (days: readonly Day[], width: number, height: number): DrawnDays => {
  const scale = timeScale(
    days.map(({ day }) => day),
    Math.max(2, Math.floor(width / 100)),
  )
  const room = Math.max(0, width - 2 * SIDE)
  const tall = (number: number, most: number): number => (number === 0 ? 0 : Math.max(4, Math.sqrt(number / most) * height))
  const reports = days.reduce((most, day) => Math.max(most, day.reports), 1)
  const told = days.reduce((most, day) => Math.max(most, day.told), 1)
  return {
    bars: days.flatMap((day, at) => {
      const place = scale.at(day.day)
      return place === null ? [] : [{ at, x: SIDE + place * room, up: tall(day.reports, reports), down: tall(day.told, told) }]
    }),
    ticks: scale.ticks.map(({ at, day }) => ({ x: SIDE + at * room, day })),
    breaks: scale.breaks.map((at) => SIDE + at * room),
  }
}
