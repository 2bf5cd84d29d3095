/** A token that may be used once. */
export interface TokenUse {
  /** Who issued the token: an id is unique for its issuer only. */
  readonly issuer: string;
  readonly tokenId: string;
  /** Seconds since 1970-01-01 UTC from which on the token is refused for its age. */
  readonly expiresAt: number;
}

/** Remembers used tokens for all instances and over restarts. */
export interface TokenIds {
  /**
   * Notes that a token is used now; false when it was used before, here or at another instance.
   * @throws RecordUnavailable when it cannot be noted: then the token must not be accepted
   */
  use(token: TokenUse): Promise<boolean>;
}
