/** Something that the person at the command line can correct. Its message is printed without a stack. */
export class Mistake extends Error {
  override readonly name = 'Mistake';
}
