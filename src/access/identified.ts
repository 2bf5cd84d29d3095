import type { Actor } from '../board/actor.js';
import type { Role } from '../board/role.js';

/** How the service knows who asks. */
export type AccessMode = 'LOCAL' | 'SECURED';

/** How an account proved who it is. */
export type SignIn = 'NONE' | 'OPENID_CONNECT' | 'CLIENT_ASSERTION' | 'CDS_HOOKS_TOKEN';

/** Somebody whose request may go on. */
export interface Account {
  readonly actor: Actor & { readonly role: Role };
  /** What a person reads; the account's id when nothing better is known. */
  readonly name: string;
  /** Roles the account may act in; one of them is the actor's. */
  readonly roles: readonly Role[];
  readonly signIn: SignIn;
}

/** Why a request does not go on. Texts are made here and never repeat what was sent. */
export interface IdentityRefused {
  readonly kind: 'refused';
  readonly status: 400 | 401 | 403 | 421 | 503;
  readonly code: string;
  readonly message: string;
  /** For log and metrics only: a stranger is not told which part of a token was wrong. */
  readonly reason: string;
}

export type Identified = { readonly kind: 'known'; readonly account: Account } | IdentityRefused;

/** Headers of a request, names in lower case. */
export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Finds out who sends a request. */
export interface Access {
  readonly mode: AccessMode;
  /** @param path of the address that was asked for, without what follows a question mark */
  identify(headers: RequestHeaders, path: string): Promise<Identified>;
}
