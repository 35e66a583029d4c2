/** An error with a message for the person who runs the command. A stack trace would not help. */
export class Stop extends Error {}

/**
 * Ends the process with exit code 1. Prints the message of a `Stop`, and the stack trace of any other error.
 * @param {unknown} error
 * @returns {never}
 */
export function fail(error) {
  console.error(error instanceof Stop ? error.message : error);
  process.exit(1);
}
