/**
 * What each folder of src may import. Data flows one way, so imports only go down this list.
 * A folder that is not named here fails the test: a new folder is a decision, not an accident.
 */
export interface Layer {
  /** The folder below src; `main.ts` is the file that starts the server. */
  readonly name: string;
  /** Folders of src it may import from, besides itself. */
  readonly mayImport: readonly string[];
  /** Folders it may name in `import type` only: a view or a column needs the shape, never the behavior. */
  readonly mayImportTypesOf?: readonly string[];
  /** Packages and node: modules it may import; absent means any but those in `DOOR_PACKAGES`. */
  readonly packages?: readonly string[];
  /** True where the outside world is the folder's work: web framework, database driver. */
  readonly door?: true;
}

const PURE = ['engine', 'vocabulary', 'medicine', 'rulebook', 'assessment'] as const;
const ALL = [
  ...PURE,
  'authoring',
  'ledger',
  'fhir',
  'board',
  'persistence',
  'access',
  'api',
  'cds',
  'cli',
  'app',
] as const;

export const LAYERS: readonly Layer[] = [
  { name: 'engine', mayImport: [], packages: [] },
  { name: 'vocabulary', mayImport: ['engine'] },
  { name: 'medicine', mayImport: ['engine', 'vocabulary'] },
  { name: 'rulebook', mayImport: ['engine', 'vocabulary', 'medicine'] },
  { name: 'assessment', mayImport: ['engine', 'vocabulary', 'medicine', 'rulebook'] },
  { name: 'authoring', mayImport: PURE },
  { name: 'ledger', mayImport: [], packages: ['node:crypto', 'canonicalize'] },
  { name: 'fhir', mayImport: ['engine', 'vocabulary', 'medicine'], mayImportTypesOf: ['assessment', 'rulebook'] },
  { name: 'board', mayImport: [...PURE, 'ledger', 'fhir'] },
  {
    name: 'persistence',
    mayImport: ['board'],
    mayImportTypesOf: ['vocabulary', 'assessment', 'ledger'],
    door: true,
  },
  { name: 'access', mayImport: ['board'], door: true },
  {
    name: 'api',
    mayImport: ['board', 'vocabulary', 'access'],
    mayImportTypesOf: [...PURE, 'ledger', 'fhir'],
    door: true,
  },
  {
    name: 'cds',
    mayImport: ['board', 'vocabulary', 'fhir', 'access', 'api'],
    mayImportTypesOf: [...PURE, 'ledger'],
    door: true,
  },
  { name: 'cli', mayImport: ALL, door: true },
  { name: 'app', mayImport: ALL.filter((name) => name !== 'cli'), door: true },
  { name: 'main.ts', mayImport: ['app'], door: true },
];

/** Packages that only a door may import: a rule of medicine must not depend on a framework. */
export const DOOR_PACKAGES: readonly RegExp[] = [
  /^@nestjs\//,
  /^@apollo\//,
  /^@as-integrations\//,
  /^graphql($|\/)/,
  /^typeorm($|\/)/,
  /^better-sqlite3$/,
  /^pg$/,
  /^express$/,
  /^pino/,
  /^commander$/,
];

/** Folders that say where code was put instead of what it is. */
export const NAMELESS_FOLDERS: readonly string[] = ['utils', 'util', 'helpers', 'common', 'shared'];

/** Top-level folders that production code never imports. */
export const OUTSIDE_SRC: readonly string[] = ['test', 'web', 'scripts', 'bench'];
