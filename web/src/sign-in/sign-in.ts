import { InMemoryWebStorage, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { pickAsker, pickedAsker, ROLES, type AskerRole } from '../api/asker';
import { ViewerDocument, type ViewerQuery } from '../api/graphql';
import { authorizationHeader, hold } from './authorization';
import { signInSettings } from './sign-in-settings';

/**
 * Signs the person in, when the service wants that of the page: OpenID Connect, authorization code with PKCE. Does not
 * come back when the browser leaves for the provider. Tokens stay in memory; what has to outlive the way to the provider
 * and back (state and code verifier, nothing of a patient) stays in the session storage until it is used.
 * @throws Error when the provider cannot be reached or refuses
 */
export async function signIn(): Promise<void> {
  const settings = await signInSettings();
  if (settings?.signIn !== 'openid-connect') return;
  const { issuer, clientId, scope } = settings;
  const page = `${window.location.origin}/`;
  const manager = new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: page,
    scope,
    loadUserInfo: false,
    monitorSession: false,
    automaticSilentRenew: false,
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
  });
  const query = new URLSearchParams(window.location.search);
  if (!query.has('state') || !(query.has('code') || query.has('error'))) {
    await manager.signinRedirect();
    return new Promise(() => undefined);
  }
  // The code leaves the address before anything else happens, so that nobody reads or repeats it.
  const callback = window.location.href;
  window.history.replaceState(null, '', page);
  const user = await manager.signinRedirectCallback(callback);
  const take = ({ profile, access_token: accessToken }: User): void => hold({ account: profile.sub, accessToken });
  take(user);
  manager.events.addUserLoaded(take);
  // Only with a refresh token: a hidden frame of the provider would need leave in the content security policy.
  if (user.refresh_token !== undefined) manager.startSilentRenew();
  await takeRole();
}

/** Begins in the first role that the account has; without it the page would ask in one that it may not hold. */
async function takeRole(): Promise<void> {
  const answer = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...authorizationHeader() }, body: JSON.stringify({ query: ViewerDocument.toString(), variables: {} }), cache: 'no-store' });
  const { data } = (await answer.json()) as { readonly data?: ViewerQuery };
  const role = data?.viewer.role;
  if (role !== undefined && Object.hasOwn(ROLES, role)) pickAsker({ ...pickedAsker(), role: role as AskerRole });
}
