export { type Collected, type CollectOptions, collect } from './collect.ts'
export type { Container, Held } from './container.ts'
export type { MemberOptions } from './members/member.ts'
export { members, type Unpacked } from './members/members.ts'
