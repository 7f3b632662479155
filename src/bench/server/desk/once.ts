import type { Laid } from './desk.ts'

/** Works something out once for each laying out; it goes with it. */
export const once = <Value>(make: (laid: Laid) => Value): ((laid: Laid) => Value) => {
  const known = new WeakMap<Laid, { readonly value: Value }>()
  return (laid) => {
    const found = known.get(laid) ?? { value: make(laid) }
    known.set(laid, found)
    return found.value
  }
}
