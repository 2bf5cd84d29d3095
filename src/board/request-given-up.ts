/** The answer is not waited for any more, so what had not begun to be written was not written. */
export class RequestGivenUp extends Error {
  readonly code = 'REQUEST_GIVEN_UP';

  constructor() {
    super('the request was given up before it was written');
    this.name = 'RequestGivenUp';
  }
}
