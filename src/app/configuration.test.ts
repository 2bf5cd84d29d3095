import { readConfiguration } from './configuration.js';

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    expect(readConfiguration({})).toEqual({ kind: 'read', configuration: { host: '127.0.0.1', port: 3000, databaseUrl: null, keyFolder: null } });
  });

  it('is taken from the environment', () => {
    expect(readConfiguration({ HOST: '::1', PORT: '8080', DATABASE_URL: 'postgres://a:b@db:5432/consilium', KEY_FOLDER: '/run/keys' })).toEqual({
      kind: 'read',
      configuration: { host: '::1', port: 8080, databaseUrl: 'postgres://a:b@db:5432/consilium', keyFolder: '/run/keys' },
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
});
