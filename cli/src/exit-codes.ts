/** What a command ends with, by kind of failure. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  notFound: 3,
  refused: 4,
  conflict: 5,
  unreachable: 6,
  endedBadly: 7,
  interrupted: 130,
} as const;

/** One of `exitCodes`. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The exit codes as the help explains them, within 80 columns. */
export const exitCodesHelp = `
Exit codes:
  0    done
  1    failed for a reason that is none of these, or did not happen in time
  2    called wrongly, or given what the contract does not allow
  3    there is no such object
  4    the token is not valid, or may not do this
  5    the state of things, or a rule, does not allow it
  6    the server cannot be reached, fails, or has no room for the request
  7    the run that was waited for ended badly
  130  interrupted, which is also how --watch ends`;
