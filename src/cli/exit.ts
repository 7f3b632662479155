/** How a run can end; told in docs/guide/commands.md. */
export const EXIT = {
  /** All was read; doubts are data. */
  done: 0,
  /** Some input was not fully read; the rest was. */
  partly: 1,
  failed: 2,
  /** As a shell reports a program that was interrupted. */
  interrupted: 130,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
