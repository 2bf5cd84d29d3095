import { readConfiguration } from './configuration.js';

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    expect(readConfiguration({})).toEqual({ kind: 'read', configuration: { host: '127.0.0.1', port: 3000, databaseUrl: null, keyFolder: null, secured: null } });
  });

  it('is taken from the environment', () => {
    expect(readConfiguration({ HOST: '::1', PORT: '8080', DATABASE_URL: 'postgres://a:b@db:5432/consilium', KEY_FOLDER: '/run/keys' })).toEqual({
      kind: 'read',
      configuration: { host: '::1', port: 8080, databaseUrl: 'postgres://a:b@db:5432/consilium', keyFolder: '/run/keys', secured: null },
    });
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PORT', '0x50'],
    ['PORT', ''],
    ['PORT', 'http'],
    ['HOST', '0.0.0.0'],
    ['HOST', '::'],
    ['HOST', '192.168.1.7'],
    ['HOST', 'example.org'],
    ['HOST', ''],
    ['DATABASE_URL', ''],
    ['DATABASE_URL', 'not an address'],
    ['DATABASE_URL', 'mysql://db/consilium'],
    ['KEY_FOLDER', ''],
  ])('refuses %s=%s', (setting, value) => {
    const read = readConfiguration({ [setting]: value });
    expect(read).toMatchObject({ kind: 'refused', problems: [{ setting, message: expect.any(String) as unknown }] });
  });

  it('tells all problems at once, and never the address of a database, which may hold a password', () => {
    const read = readConfiguration({ HOST: '0.0.0.0', PORT: 'x', DATABASE_URL: 'mysql://root:qzxsecret@db' });
    expect(read.kind === 'refused' && read.problems.map(({ setting }) => setting)).toEqual(['HOST', 'PORT', 'DATABASE_URL']);
    expect(JSON.stringify(read)).not.toContain('qzxsecret');
  });

  describe('of secured mode', () => {
    const SECURED = {
      ACCESS_MODE: 'secured',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://consilium.example.org',
      OIDC_ISSUER: 'https://id.example.org/realms/board',
      OIDC_AUDIENCE: 'consilium',
      OIDC_JWKS_URL: 'https://id.example.org/realms/board/certs',
    };

    it('may listen on any address', () => {
      const read = readConfiguration(SECURED);
      expect(read).toMatchObject({
        kind: 'read',
        configuration: {
          host: '0.0.0.0',
          secured: { publicUrl: SECURED.PUBLIC_URL, persons: { issuer: SECURED.OIDC_ISSUER, audience: 'consilium', keys: { url: SECURED.OIDC_JWKS_URL }, types: ['at+jwt'], roleClaim: 'consilium_roles', tenantClaim: 'consilium_tenant' }, page: null, clients: [], proxies: 0, ratePerMinute: 1200, metricsToken: null },
        },
      });
    });

    it('names the client as which the page signs people in', () => {
      expect(readConfiguration({ ...SECURED, OIDC_CLIENT_ID: 'board-page', OIDC_SCOPE: 'openid profile' })).toMatchObject({ kind: 'read', configuration: { secured: { page: { issuer: SECURED.OIDC_ISSUER, clientId: 'board-page', scope: 'openid profile' } } } });
      expect(readConfiguration({ ...SECURED, OIDC_CLIENT_ID: 'board-page', OIDC_SCOPE: 'profile' })).toMatchObject({ kind: 'refused', problems: [{ setting: 'OIDC_SCOPE' }] });
    });

    it('tells everything that is missing at once', () => {
      const read = readConfiguration({ ACCESS_MODE: 'secured' });
      expect(read.kind === 'refused' && read.problems.map(({ setting }) => setting)).toEqual(['PUBLIC_URL', 'OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_JWKS_URL']);
    });

    it.each([
      ['ACCESS_MODE', 'open'],
      ['PUBLIC_URL', 'http://consilium.example.org'],
      ['PUBLIC_URL', 'https://consilium.example.org/'],
      ['OIDC_ISSUER', 'http://id.example.org'],
      ['OIDC_ISSUER', 'https://user:word@id.example.org'],
      ['OIDC_JWKS_URL', 'file:///etc/keys'],
      ['OIDC_AUDIENCE', ' '],
      ['OIDC_TOKEN_TYPE', 'id_token'],
      ['OIDC_ROLE_CLAIM', 'two words'],
      ['OIDC_CLIENT_ID', 'two words'],
      ['OIDC_SCOPE', 'openid profile'],
      ['CLIENTS_FILE', '/nowhere/clients.json'],
      ['TRUSTED_PROXIES', 'all'],
      ['RATE_PER_MINUTE', '0'],
      ['METRICS_TOKEN_FILE', '/nowhere/token'],
    ])('refuses %s=%s', (setting, value) => {
      const read = readConfiguration({ ...SECURED, [setting]: value });
      const settings = read.kind === 'refused' ? read.problems.map((problem) => problem.setting) : [];
      expect(settings).toContain(setting);
    });

    it('is not half set: its settings without the mode are refused, not passed over', () => {
      const read = readConfiguration({ OIDC_ISSUER: 'https://id.example.org', CLIENTS_FILE: 'clients.json' });
      expect(read.kind === 'refused' && read.problems.map(({ setting }) => setting)).toEqual(['OIDC_ISSUER', 'CLIENTS_FILE']);
    });
  });
});
