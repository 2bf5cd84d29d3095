/** How people sign in: not at all, through a proxy in front, or by this page at an OpenID provider. */
export type SignInSettings = { readonly signIn: 'none' } | { readonly signIn: 'proxy' } | { readonly signIn: 'openid-connect'; readonly issuer: string; readonly clientId: string; readonly scope: string };

/** Asks the service how people sign in; `null` when it does not say, which whoever asks it next will find out too. */
export async function signInSettings(): Promise<SignInSettings | null> {
  const answer = await fetch('/sign-in.json', { cache: 'no-store' }).catch(() => null);
  return answer?.ok === true ? ((await answer.json().catch(() => null)) as SignInSettings | null) : null;
}
