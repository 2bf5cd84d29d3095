import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Folders of the repository that a program here is made of. */
const PARTS = ['src', 'test/crash', 'test/persistence', 'test/record/concurrency', 'test/record/restarts', 'test/cases'];

/**
 * Compiles the sources into a folder once, so that a process that is killed often starts as fast as the built service.
 * @returns the folder; a file of the repository lies there under its own path, with .js
 */
export function compiledProgram(folder: string): string {
  const build = join(folder, 'build');
  for (const part of PARTS) {
    for (const name of readdirSync(join(ROOT, part), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      const { code } = transformSync(readFileSync(join(ROOT, part, name), 'utf8'), {
        filename: name,
        module: { type: 'es6' },
        jsc: { target: 'es2023', parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false } },
      });
      const file = join(build, part, name.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, code);
    }
  }
  cpSync(join(ROOT, 'package.json'), join(build, 'package.json'));
  for (const part of ['node_modules', 'rules']) symlinkSync(join(ROOT, part), join(build, part));
  return build;
}
