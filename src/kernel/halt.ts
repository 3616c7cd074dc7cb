/** Why the program cannot go on: one Chinese sentence for the person at the machine, saying what to do. Never a bug, never shown to residents. */
export class Halt extends Error {
  readonly code: string;

  constructor(code: string, sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = 'Halt';
    this.code = code;
  }
}
