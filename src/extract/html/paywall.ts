import { textOf, tidy } from './look.ts'
import type { Element } from './tree.ts'

const ASKS =
  /\b(?:subscribe|sign up|register|log ?in|sign in)(?: now| today| here)? to (?:continue|keep|read|access|unlock|view)|\balready a subscriber|\bsubscribers?[- ]only|\b(?:article|content|story|post) is (?:only |exclusively )?(?:available )?(?:for|to|reserved for) (?:paying |registered |our )?(?:subscribers|members|readers with)|\bto (?:continue|keep) reading\b|\bunlock this (?:article|story)|\bbecome a (?:subscriber|member) to|\byou(?:’|')?ve (?:reached|read) your (?:limit|free)|\bfree articles? (?:left|remaining|this month)/i

/** A text shorter than this, in letters, with such words beside it is likely a stub. */
const STUB = 2500

/**
 * Whether a page gives only the beginning of its report and asks to be paid or logged in for the rest.
 *
 * @param paid what the markup says of it. @param letters how much text was found.
 * Cost: linear; the first 2 million letters are looked at.
 */
export const isPaywalled = (root: Element, paid: boolean, letters: number): boolean =>
  paid ? letters < STUB * 2 : letters < STUB && ASKS.test(tidy(textOf(root).slice(0, 2_000_000)))
