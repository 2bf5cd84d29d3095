// A test runner for Stryker that loads the tests once and runs, for each mutant, the tests that reach it, in one process.
// Stryker itself places the mutants, finds endless loops and restarts this process when one hangs.
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';

/** How long each test took when it was first run, in the folder of mutated copies: a process started anew need not measure. */
const TIMES = 'test-times.json';
const WORDS = ['describe', 'it', 'test', 'expect', 'beforeEach', 'afterEach', 'beforeAll', 'afterAll'];

function testFilesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(folder, name));
}

export class DirectRunner {
  #folders;
  #tests = [];
  #namespace = INSTRUMENTER_CONSTANTS.NAMESPACE;

  constructor(options) {
    this.#folders = options.directRunner?.folders ?? [];
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    await import('@swc-node/register/esm-register');
    register('./resolve-jest-globals.js', import.meta.url);
    const words = await import('./collected-tests.js');
    for (const word of WORDS) globalThis[word] = words[word];
    globalThis[this.#namespace] ??= {};
    for (const folder of this.#folders) {
      for (const file of testFilesIn(join(process.cwd(), folder))) await import(pathToFileURL(file).href);
    }
    this.#tests = await this.#quickestFirst(words.collected);
  }

  // Most mutants fall to a test of a millisecond; the slow random ones are asked last.
  async #quickestFirst(tests) {
    const times = existsSync(TIMES) ? JSON.parse(readFileSync(TIMES, 'utf8')) : await this.#timesOf(tests);
    return [...tests].sort((a, b) => times[a.id] - times[b.id]);
  }

  async #timesOf(tests) {
    const context = globalThis[this.#namespace];
    const times = {};
    for (const test of tests) {
      // Named, because what is reached outside a test would count as reached by loading.
      context.currentTestId = test.id;
      const { timeSpentMs } = await this.#result(test);
      times[test.id] = timeSpentMs;
    }
    context.currentTestId = undefined;
    writeFileSync(`${TIMES}.${process.pid}`, JSON.stringify(times));
    renameSync(`${TIMES}.${process.pid}`, TIMES);
    return times;
  }

  async dryRun({ coverageAnalysis }) {
    const context = globalThis[this.#namespace];
    const results = [];
    for (const test of this.#tests) {
      if (coverageAnalysis === 'perTest') context.currentTestId = test.id;
      results.push(await this.#result(test));
      context.currentTestId = undefined;
    }
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: withoutLoading(context.mutantCoverage) };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    const context = globalThis[this.#namespace];
    context.activeMutant = activeMutant.id;
    context.hitLimit = hitLimit;
    context.hitCount = hitLimit === undefined ? undefined : 0;
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const results = [];
    for (const test of this.#tests) {
      if (wanted !== null && !wanted.has(test.id)) continue;
      const result = await this.#result(test);
      results.push(result);
      const timeout = determineHitLimitReached(context.hitCount, hitLimit);
      if (timeout !== undefined) return timeout;
      if (result.status === TestStatus.Failed && !disableBail) break;
    }
    context.activeMutant = undefined;
    return toMutantRunResult({ status: DryRunStatus.Complete, tests: results });
  }

  async #result({ id, run }) {
    const start = performance.now();
    try {
      await run();
      return { id, name: id, status: TestStatus.Success, timeSpentMs: performance.now() - start };
    } catch (failure) {
      return { id, name: id, status: TestStatus.Failed, failureMessage: String(failure?.message ?? failure), timeSpentMs: performance.now() - start };
    }
  }
}

/**
 * What a test reaches is asked of that test alone, also where loading reaches it too: else every such mutant would need
 * a process of its own. What was made while loading stays unmutated, so this can miss a kill and never invent one.
 */
function withoutLoading({ static: loading, perTest }) {
  const asked = new Set(Object.values(perTest).flatMap(Object.keys));
  return { static: Object.fromEntries(Object.entries(loading).filter(([mutant]) => !asked.has(mutant))), perTest };
}

function directRunner(options) {
  return new DirectRunner(options);
}
directRunner.inject = tokens(commonTokens.options);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'direct', directRunner)];
