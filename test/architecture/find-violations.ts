import { posix } from 'node:path';
import { isBuiltin } from 'node:module';
import { DOOR_PACKAGES, LAYERS, NAMELESS_FOLDERS, OUTSIDE_SRC, type Layer } from './layers.js';
import { readImports, type ImportLine } from './read-imports.js';

export interface SourceFile {
  /** Path from the top of the repository, with forward slashes: `src/engine/truth.ts`. */
  readonly path: string;
  readonly text: string;
}

/** What is wrong with the files' names and imports, one line each, empty when nothing is. */
export function findViolations(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => [...nameViolations(file.path), ...importViolations(file)]);
}

function nameViolations(path: string): string[] {
  const found: string[] = [];
  if (/^index\.[cm]?tsx?$/.test(posix.basename(path))) {
    found.push(`${path}: an index file; import the file that exports the thing`);
  }
  const nameless = posix.dirname(path).split('/').find((part) => NAMELESS_FOLDERS.includes(part));
  if (nameless !== undefined) {
    found.push(`${path}: a folder named "${nameless}"; name it for what it holds`);
  }
  return found;
}

function importViolations(file: SourceFile): string[] {
  if (!file.path.startsWith('src/')) return [];
  const layer = layerOf(file.path);
  if (layer === undefined) {
    return [`${file.path}: its folder is not in test/architecture/layers.ts`];
  }
  const isTest = file.path.endsWith('.test.ts');
  return readImports(file.path, file.text).flatMap((line) => {
    const why = line.specifier.startsWith('.')
      ? relativeViolation(file.path, layer, line, isTest)
      : packageViolation(layer, line.specifier, isTest);
    return why === undefined ? [] : [`${file.path}:${line.line}: ${why}`];
  });
}

function relativeViolation(path: string, layer: Layer, line: ImportLine, isTest: boolean): string | undefined {
  const target = posix.normalize(posix.join(posix.dirname(path), line.specifier));
  const top = target.split('/')[0] ?? '';
  if (top !== 'src') {
    // A test beside the code may use the test folder's fixtures; production code may not.
    if (isTest && top === 'test') return undefined;
    return OUTSIDE_SRC.includes(top)
      ? `src imports ${top}/ (${target})`
      : `imports a file outside src (${target})`;
  }
  const to = layerOf(target.replace(/\.js$/, '.ts'))?.name ?? target.split('/')[1] ?? target;
  if (to === layer.name || layer.mayImport.includes(to)) return undefined;
  if (line.typeOnly && layer.mayImportTypesOf?.includes(to) === true) return undefined;
  return `${layer.name} may not import ${to} (${line.specifier})`;
}

function packageViolation(layer: Layer, specifier: string, isTest: boolean): string | undefined {
  if (isTest) return undefined;
  const named = isBuiltin(specifier) && !specifier.startsWith('node:') ? `node:${specifier}` : specifier;
  if (layer.packages !== undefined) {
    return layer.packages.includes(named) ? undefined : `${layer.name} may not import the package ${named}`;
  }
  if (layer.door === true || !DOOR_PACKAGES.some((pattern) => pattern.test(named))) return undefined;
  return `${layer.name} may not import the framework ${named}`;
}

function layerOf(path: string): Layer | undefined {
  const first = path.split('/')[1];
  return LAYERS.find((layer) => layer.name === first);
}
