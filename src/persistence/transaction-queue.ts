/**
 * Runs one task after the other. TypeORM shares one SQLite connection between all requests: two transactions at a time
 * would begin inside each other, and one's rollback would take the other's acknowledged rows with it.
 */
export class TransactionQueue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
