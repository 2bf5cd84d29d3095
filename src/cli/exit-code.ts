/** How a command ends, as the shell sees it. */
export const EXIT = {
  OK: 0,
  /** The command ran, and what it checked is not in order. */
  NOT_IN_ORDER: 1,
  /** What was given to the command can't be used; the notes say why. */
  BAD_INPUT: 2,
  /** The rule files are broken; nothing was answered. */
  BROKEN_RULES: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
