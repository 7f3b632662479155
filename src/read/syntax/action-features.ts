import { mix } from '../learned/hash.ts'
import type { Clause } from './clause.ts'

/** Room for what `actionFeatures` fills. */
export const ACTION_SLOTS = 96

const near = (distance: number): number =>
  distance <= 4 ? distance : distance <= 6 ? 5 : distance <= 9 ? 6 : distance <= 14 ? 7 : 8

/** Features of the parser's state: the top of the stack, the next words, their children, marks and distances between them. */
export const actionFeatures = (clause: Clause, features: Uint32Array): number => {
  const { word, pos, group, suffix, stack, size, front, count, left1, right1, inner, leftCount, rightCount, marks } = clause
  const s0 = size > 0 ? (stack[size - 1] as number) : 0
  const s1 = size > 1 ? (stack[size - 2] as number) : 0
  const s2 = size > 2 ? (stack[size - 3] as number) : 0
  const b0 = front
  const b1 = front <= count ? front + 1 : 0
  const b2 = b1 > 0 && b1 <= count ? b1 + 1 : 0
  const b3 = b2 > 0 && b2 <= count ? b2 + 1 : 0
  const s0w = word[s0] as number
  const s0p = pos[s0] as number
  const s1w = word[s1] as number
  const s1p = pos[s1] as number
  const s2p = pos[s2] as number
  const s2w = word[s2] as number
  const b0w = word[b0] as number
  const b0p = pos[b0] as number
  const b1w = word[b1] as number
  const b1p = pos[b1] as number
  const b2p = pos[b2] as number
  const b3p = pos[b3] as number
  const s0g = group[s0] as number
  const s1g = group[s1] as number
  const b0g = group[b0] as number
  const b1g = group[b1] as number
  const s0x = suffix[s0] as number
  const b0x = suffix[b0] as number
  const s0l = left1[s0] as number
  const s0r = right1[s0] as number
  const s1r = right1[s1] as number
  const s1l = left1[s1] as number
  const b0l = left1[b0] as number
  const s0lp = pos[s0l] as number
  const s0rp = pos[s0r] as number
  const s1rp = pos[s1r] as number
  const s1lp = pos[s1l] as number
  const b0lp = pos[b0l] as number
  const gap = near(b0 - s0)
  const gap1 = near(s0 - s1)
  const commas = s0 > 0 ? Math.min(2, (clause.commas[b0] as number) - (clause.commas[s0] as number)) : 3
  const commas1 = s1 > 0 ? Math.min(2, (clause.commas[s0] as number) - (clause.commas[s1] as number)) : 3
  const sides = s0 > 0 ? ((clause.quotes[b0] as number) - (clause.quotes[s0] as number)) & 1 : 2
  const sides1 = s1 > 0 ? ((clause.quotes[s0] as number) - (clause.quotes[s1] as number)) & 1 : 2
  const b0m = marks[b0] as number
  const pp = s0p * 32 + b0p
  const ppp = s1p * 1024 + pp
  let n = 0
  features[n++] = mix(1, s0w)
  features[n++] = mix(2, s0p)
  features[n++] = mix(3, mix(s0w, s0p))
  features[n++] = mix(4, s1w)
  features[n++] = mix(5, s1p)
  features[n++] = mix(6, mix(s1w, s1p))
  features[n++] = mix(7, s2p)
  features[n++] = mix(8, s2w)
  features[n++] = mix(9, b0w)
  features[n++] = mix(10, b0p)
  features[n++] = mix(11, mix(b0w, b0p))
  features[n++] = mix(12, b1w)
  features[n++] = mix(13, b1p)
  features[n++] = mix(14, mix(b1w, b1p))
  features[n++] = mix(15, b2p)
  features[n++] = mix(16, word[b2] as number)
  features[n++] = mix(17, mix(s0w, s1w))
  features[n++] = mix(18, mix(s0w, s1p * 32 + s0p))
  features[n++] = mix(19, mix(s1w, s1p * 32 + s0p))
  features[n++] = mix(20, s1p * 32 + s0p)
  features[n++] = mix(21, mix(s0w, b0w))
  features[n++] = mix(22, mix(s0w, pp))
  features[n++] = mix(23, mix(b0w, pp))
  features[n++] = mix(24, pp)
  features[n++] = mix(25, s1p * 32 + b0p)
  features[n++] = mix(26, mix(s1w, b0w))
  features[n++] = mix(27, b0p * 32 + b1p)
  features[n++] = mix(28, ppp)
  features[n++] = mix(29, s2p * 1024 + s1p * 32 + s0p)
  features[n++] = mix(30, pp * 32 + b1p)
  features[n++] = mix(31, (b0p * 32 + b1p) * 32 + b2p)
  features[n++] = mix(32, (s1p * 32 + s0p) * 32 + s0rp)
  features[n++] = mix(33, (s1p * 32 + s0p) * 32 + s0lp)
  features[n++] = mix(34, (s1p * 32 + s0p) * 32 + s1rp)
  features[n++] = mix(35, (s1p * 32 + s0p) * 32 + s1lp)
  features[n++] = mix(36, pp * 32 + s0rp)
  features[n++] = mix(37, pp * 32 + s0lp)
  features[n++] = mix(38, pp * 32 + b0lp)
  features[n++] = mix(39, ppp * 32 + b1p)
  features[n++] = mix(40, mix(s0w, s0lp))
  features[n++] = mix(41, mix(word[s0l] as number, s1p * 32 + s0p))
  features[n++] = mix(42, mix(word[s0l] as number, s1w))
  features[n++] = mix(43, mix(word[s0r] as number, pp))
  features[n++] = mix(44, mix(word[s1r] as number, s1p * 32 + s0p))
  features[n++] = mix(45, mix(word[b0l] as number, pp))
  features[n++] = mix(46, mix(pp, gap))
  features[n++] = mix(47, mix(s0w, gap))
  features[n++] = mix(48, mix(b0w, gap))
  features[n++] = mix(49, mix(s1p * 32 + s0p, gap1))
  features[n++] = mix(50, mix(s1w, gap1))
  features[n++] = mix(51, mix(s0w, (leftCount[s0] as number) * 8 + (rightCount[s0] as number)))
  features[n++] = mix(52, mix(s0p, (leftCount[s0] as number) * 8 + (rightCount[s0] as number)))
  features[n++] = mix(53, mix(s1w, rightCount[s1] as number))
  features[n++] = mix(54, mix(s1p, rightCount[s1] as number))
  features[n++] = mix(55, mix(b0w, leftCount[b0] as number))
  features[n++] = mix(56, mix(b0p, leftCount[b0] as number))
  features[n++] = mix(57, mix(pp, b0m))
  features[n++] = mix(58, mix(pp, commas * 4 + sides))
  features[n++] = mix(59, mix(ppp, commas * 4 + sides))
  features[n++] = mix(60, mix(s1p * 32 + s0p, commas1 * 4 + sides1))
  features[n++] = mix(61, mix(s0p * 64 + (marks[s0] as number), b0m))
  features[n++] = mix(62, mix(b0p * 32 + b1p, marks[b1] as number))
  features[n++] = mix(63, mix(s0w, commas * 4 + sides))
  features[n++] = mix(64, mix(s0x, pp))
  features[n++] = mix(65, mix(b0x, pp))
  features[n++] = mix(66, mix(s0x, ppp))
  features[n++] = mix(67, mix(b0x, ppp))
  features[n++] = mix(68, mix(suffix[s1] as number, s1p * 32 + s0p))
  features[n++] = mix(69, mix(s0p * 32 + (pos[inner[s0l] as number] as number), s0lp))
  features[n++] = mix(70, mix(s0p * 32 + (pos[inner[s0r] as number] as number), s0rp))
  features[n++] = mix(71, mix(s1p * 32 + (pos[inner[s1r] as number] as number), s1rp))
  features[n++] = mix(72, mix(b0p * 32 + (pos[inner[b0l] as number] as number), b0lp))
  features[n++] = mix(73, (b1p * 32 + b2p) * 32 + b3p)
  features[n++] = mix(74, mix(s2p, ppp))
  if (clause.grouped) {
    features[n++] = mix(80, mix(s0g, s1g))
    features[n++] = mix(81, mix(s0g, b0g))
    features[n++] = mix(82, mix(s0g, pp))
    features[n++] = mix(83, mix(b0g, pp))
    features[n++] = mix(84, mix(s1g, s1p * 32 + s0p))
    features[n++] = mix(85, mix(s0g, ppp))
    features[n++] = mix(86, mix(b1g, pp))
    features[n++] = mix(87, mix(mix(s0g, s1g), b0p))
    features[n++] = mix(88, mix(mix(word[s0l] as number, s1g), s0p))
  }
  return n
}
