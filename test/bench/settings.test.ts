import { readSettings } from '../../bench/settings.js';

describe('the arguments of the benchmark', () => {
  it('are a quick run, or a day to write down', () => {
    expect(readSettings([])).toEqual({ quick: false, write: null });
    expect(readSettings(['--quick'])).toEqual({ quick: true, write: null });
    expect(readSettings(['--write', '--date', '2026-11-21'])).toEqual({ quick: false, write: '2026-11-21' });
  });

  it.each([[['--write']], [['--write', '--date', 'today']], [['--write', '--quick', '--date', '2026-11-21']], [['--wirte']]])('refuse %j', (args) => {
    expect(() => readSettings(args)).toThrow();
  });
});
