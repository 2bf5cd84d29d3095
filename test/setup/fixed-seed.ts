import fc from 'fast-check';

// The same tests on the same code end the same way on every machine. Set FAST_CHECK_SEED to look elsewhere; what a
// new seed finds becomes a named case.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.FAST_CHECK_SEED ?? '20261121') });
