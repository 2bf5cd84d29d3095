import { createInterface, type Interface } from 'node:readline';

/** The person at the standard input, who is listened to only once something is asked. */
export interface Person {
  /** The next line; `undefined` at the end of the input. */
  ask(question: string): Promise<string | undefined>;
  leave(): void;
}

/** Lines wait for their question, so that a piped file answers as a person does. */
export function linesOfPerson(input: NodeJS.ReadableStream = process.stdin, output: NodeJS.WritableStream = process.stderr): Person {
  let reader: Interface | undefined;
  let lines: AsyncIterator<string> | undefined;
  return {
    ask: async (question) => {
      reader ??= createInterface({ input });
      lines ??= reader[Symbol.asyncIterator]();
      output.write(question);
      const next = await lines.next();
      return next.done === true ? undefined : next.value;
    },
    leave: () => reader?.close(),
  };
}
