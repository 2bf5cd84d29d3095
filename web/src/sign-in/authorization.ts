/** What the service takes for a person's word: held in memory only, gone with the page. */
export interface Held {
  /** Account at the provider. */
  readonly account: string;
  readonly accessToken: string;
}

const CHANNEL = 'consilium-sign-in';

let held: Held | null = null;
let channel: BroadcastChannel | null = null;

/**
 * Holds a token for the requests of this page, and lends it to other windows of this page in which the same person is
 * signed in: who signs in again in a second window goes on in the first, with what was typed there.
 */
export function hold(next: Held): void {
  held = next;
  channel ??= opened();
  channel.postMessage(next);
}

/** Header of a request by who is signed in; none when nobody signed in here. */
export function authorizationHeader(): Readonly<Record<string, string>> {
  return held === null ? {} : { authorization: `Bearer ${held.accessToken}` };
}

function opened(): BroadcastChannel {
  const listening = new BroadcastChannel(CHANNEL);
  listening.onmessage = ({ data }: MessageEvent<Held>) => {
    // Another person in another window changes nothing here.
    if (held !== null && data.account === held.account) held = data;
  };
  return listening;
}
