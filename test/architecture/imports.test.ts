import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findViolations, type SourceFile } from './find-violations.js';
import { LAYERS } from './layers.js';

const TOP = fileURLToPath(new URL('../../', import.meta.url));

function filesBelow(folder: string): SourceFile[] {
  return readdirSync(join(TOP, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(TOP.length).replaceAll('\\', '/'))
    .map((path) => ({ path: posix.normalize(path), text: readFileSync(join(TOP, path), 'utf8') }));
}

describe('the imports of src', () => {
  const files = filesBelow('src');

  it('are read from the real files', () => {
    expect(files.map((file) => file.path)).toContain('src/engine/truth.ts');
  });

  it('go down only, and no folder or file hides what it holds', () => {
    expect(findViolations(files)).toEqual([]);
  });

  it('name no layer that would let imports go round in a circle', () => {
    const order = LAYERS.map((layer) => layer.name);
    const upward = LAYERS.flatMap((layer) =>
      [...layer.mayImport, ...(layer.mayImportTypesOf ?? [])]
        .filter((to) => layer.name !== to && order.indexOf(to) >= order.indexOf(layer.name))
        .map((to) => `${layer.name} -> ${to}`),
    );
    // The one exception: the command line uses the same wiring as the server.
    expect(upward).toEqual(['cli -> app']);
  });
});

describe('the check itself finds', () => {
  const check = (path: string, text: string): readonly string[] => findViolations([{ path, text }]);

  it.each([
    ['an import that goes up', 'src/vocabulary/a.ts', `import { x } from '../medicine/x.js';`],
    ['a type that goes up', 'src/engine/a.ts', `import type { X } from '../vocabulary/x.js';`],
    ['a re-export that goes up', 'src/medicine/a.ts', `export { x } from '../rulebook/x.js';`],
    ['a dynamic import that goes up', 'src/rulebook/a.ts', `await import('../board/x.js');`],
    ['a type query that goes up', 'src/ledger/a.ts', `type X = import('../board/x.js').X;`],
    ['behavior taken where only types are allowed', 'src/api/a.ts', `import { x } from '../assessment/x.js';`],
    ['the door reaching into the database', 'src/api/a.ts', `import type { X } from '../persistence/x.js';`],
    ['a package in the engine', 'src/engine/a.ts', `import Decimal from 'decimal.js';`],
    ['a node module in the engine', 'src/engine/a.ts', `import { readFileSync } from 'node:fs';`],
    ['an unprefixed node module in the engine', 'src/engine/a.ts', `import { readFileSync } from 'fs';`],
    ['a package in the ledger', 'src/ledger/a.ts', `import { z } from 'zod';`],
    ['a framework in the medicine', 'src/medicine/a.ts', `import { Injectable } from '@nestjs/common';`],
    ['src importing test', 'src/app/a.ts', `import { x } from '../../test/x.js';`],
    ['src importing web', 'src/app/a.ts', `import { x } from '../../web/src/x.js';`],
    ['src importing scripts', 'src/cli/a.ts', `import { x } from '../../scripts/x.js';`],
    ['src importing bench', 'src/cli/a.ts', `import { x } from '../../bench/x.js';`],
    ['a test beside the code that goes up', 'src/engine/a.test.ts', `import { x } from '../app/x.js';`],
    ['an index file', 'src/engine/index.ts', ''],
    ['a folder named utils', 'src/engine/utils/a.ts', ''],
    ['a folder named shared', 'src/board/shared/a.ts', ''],
    ['a folder nobody decided on', 'src/misc/a.ts', ''],
  ])('%s', (_what, path, text) => {
    expect(check(path, text)).toHaveLength(1);
  });

  it.each([
    ['an import that goes down', 'src/assessment/a.ts', `import { x } from '../engine/x.js';`],
    ['a neighbor', 'src/engine/a.ts', `import { x } from './x.js';`],
    ['a neighbor in a folder below', 'src/vocabulary/a.ts', `import { x } from './facts/x.js';`],
    ['a type the door shows', 'src/api/a.ts', `import { type X } from '../assessment/x.js';`],
    ['what the ledger needs', 'src/ledger/a.ts', `import { createHash } from 'node:crypto';`],
    ['a test package in a test', 'src/engine/a.test.ts', `import fc from 'fast-check';`],
    ['fixtures in a test', 'src/engine/a.test.ts', `import { x } from '../../test/fixtures/x.js';`],
    ['words that only look like an import', 'src/engine/a.ts', `// import { x } from '../app/x.js';`],
  ])('nothing wrong with %s', (_what, path, text) => {
    expect(check(path, text)).toEqual([]);
  });
});
