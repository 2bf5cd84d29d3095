import { LOCAL_ACCESS } from './local-access.js';
import type { RequestHeaders } from './identified.js';

const HERE = { host: '127.0.0.1:3000' };

async function refusal(headers: RequestHeaders): Promise<readonly unknown[]> {
  const identified = await LOCAL_ACCESS.identify(headers, '/graphql');
  return identified.kind === 'refused' ? [identified.status, identified.code] : ['known', identified.account.actor];
}

describe('access without sign-in', () => {
  it('takes name and role as they are picked, and vouches for neither', async () => {
    expect(await refusal(HERE)).toEqual(['known', { id: 'local', role: 'BOARD', verified: false, tenant: 'local' }]);
    expect(await refusal({ ...HERE, 'consilium-actor': 'hep-1', 'consilium-role': 'AUDITOR' })).toEqual(['known', { id: 'hep-1', role: 'AUDITOR', verified: false, tenant: 'local' }]);
  });

  it.each(['localhost', 'LOCALHOST:80', '127.0.0.1', '[::1]:8443'])('answers under the name %s', async (host) => {
    expect((await refusal({ host }))[0]).toBe('known');
  });

  it.each([undefined, '', 'example.org', 'localhost.example.org', '127.0.0.1.example.org:3000', '0.0.0.0', '192.168.1.7:3000', '[::]:3000'])('does not answer under the name %s, which could be pointed here', async (host) => {
    expect(await refusal({ host })).toEqual([421, 'HOST_REFUSED']);
  });

  it.each(['', ' a', 'a ', 'J\u00fcrgen', 'a\u0000', 'a\r\nb', 'x'.repeat(61), '-a', ['a', 'b']])('refuses the account name %j', async (name) => {
    expect(await refusal({ ...HERE, 'consilium-actor': name })).toEqual([400, 'ACTOR_INVALID']);
  });

  it.each(['', 'board', 'SERVICE', 'BOARD,AUDITOR', '__proto__', ['BOARD']])('refuses the role %j', async (role) => {
    expect(await refusal({ ...HERE, 'consilium-role': role })).toEqual([400, 'ROLE_UNKNOWN']);
  });
});
