/** A list of numbers that grows, eight bytes each. */
export interface Numbers {
  readonly push: (value: number) => void
  readonly at: (place: number) => number
  readonly size: () => number
}

export const numbers = (): Numbers => {
  let values = new Float64Array(1024)
  let size = 0
  return {
    push: (value) => {
      if (size === values.length) {
        const more = new Float64Array(2 * size)
        more.set(values)
        values = more
      }
      values[size++] = value
    },
    at: (place) => values[place] as number,
    size: () => size,
  }
}
