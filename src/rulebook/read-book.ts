import type { z } from 'zod';
import type { Book, BookPlaces } from './book.js';
import type { WrittenCaution, WrittenOption, WrittenPolicy, WrittenSource } from './content.js';
import { didYouMean } from './did-you-mean.js';
import { expressionSchema } from './expression-schema.js';
import { readYaml } from './read-yaml.js';
import type { Place, RuleDefect } from './rule-defect.js';
import type { RuleFile } from './rule-file.js';
import { ruleFileSchemas } from './rule-file-schemas.js';
import type { RulebookFile, RuleFileSchemas } from './rule-file-schemas.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { shapeDefects } from './shape-defects.js';
import { showWords } from './show-words.js';
import { sortDefects } from './sort-defects.js';
import type { Places } from './places.js';

/** Files every rule set has, beside sources/. */
const REQUIRED_FILES = ['rulebook.yaml', 'options.yaml', 'cautions.yaml', 'policy.yaml'] as const;
const MOST_DEFECTS_OF_A_FILE = 500;
const SOURCE_FILE = /^sources\/[^/]+\.yaml$/u;

export interface ReadBook {
  /** Holds every file that reads well; the others are only in the defects. */
  readonly book: Book;
  /** True when no file is missing or broken, so that references between files can be judged. */
  readonly complete: boolean;
  readonly defects: readonly RuleDefect[];
}

/** Stages read and shape: files to a book. `folder` is shown where a file is missing. */
export function readBook(folder: string, files: readonly RuleFile[], vocabulary: Vocabulary, papers: Book['papers']): ReadBook {
  const schemas = schemasFor(vocabulary);
  const places = new ManyPlaces({ file: folder, line: 1, column: 1 });
  const defects: RuleDefect[] = [];
  let rulebook: RulebookFile | undefined;
  let policy: WrittenPolicy | undefined;
  const sources: WrittenSource[] = [];
  const options: WrittenOption[] = [];
  const cautions: WrittenCaution[] = [];

  // A schema is wanted for its verdict only: the value kept is the one whose places are known.
  function checked<T>(file: RuleFile, schema: z.ZodType<T>): T | undefined {
    const read = readYaml(file.path, file.bytes);
    places.add(read.places);
    const shape = read.value === undefined ? [] : shapeDefects(read.value, schema, read.places, file.path);
    defects.push(...firstOf(read.defects.concat(shape), file.path));
    return read.value === undefined || read.defects.length + shape.length > 0 ? undefined : (read.value as T);
  }

  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    switch (kindOf(file.name)) {
      case 'rulebook': rulebook = checked(file, schemas.rulebook); break;
      case 'options': options.push(...(checked(file, schemas.options)?.options ?? [])); break;
      case 'cautions': cautions.push(...(checked(file, schemas.cautions)?.cautions ?? [])); break;
      case 'policy': policy = checked(file, schemas.policy); break;
      case 'source': {
        const source = checked(file, schemas.source);
        if (source !== undefined) sources.push(source);
        break;
      }
      default: {
        const near = didYouMean(file.name, REQUIRED_FILES);
        defects.push({ code: 'FILE_NOT_EXPECTED', at: { file: file.path, line: 1, column: 1 }, message: `no rule file is called ${showWords(file.name)}`, hint: near ?? 'sources stand in sources/, cases in cases/' });
      }
    }
  }
  for (const name of REQUIRED_FILES) {
    if (!files.some((file) => file.name === name)) {
      defects.push({ code: 'FILE_MISSING', at: { file: `${folder}/${name}`, line: 1, column: 1 }, message: `the rule set has no \`${name}\`` });
    }
  }
  if (!files.some((file) => SOURCE_FILE.test(file.name))) {
    defects.push({ code: 'FILE_MISSING', at: { file: `${folder}/sources`, line: 1, column: 1 }, message: 'the rule set has no source' });
  }
  const byCode = <T extends { readonly code: string }>(list: readonly T[]): readonly T[] => [...list].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  const book: Book = { vocabulary, places, rulebook, sources: byCode(sources), options: byCode(options), cautions: byCode(cautions), policy, papers };
  return { book, complete: defects.length === 0, defects };
}

/** Building the schemas costs as much as reading a file; they depend on the vocabulary alone. */
const builtSchemas = new WeakMap<Vocabulary, RuleFileSchemas>();

function schemasFor(vocabulary: Vocabulary): RuleFileSchemas {
  const built = builtSchemas.get(vocabulary) ?? ruleFileSchemas(expressionSchema(vocabulary));
  builtSchemas.set(vocabulary, built);
  return built;
}

/** A file that is wrong everywhere is told so often enough. */
function firstOf(defects: readonly RuleDefect[], file: string): readonly RuleDefect[] {
  if (defects.length <= MOST_DEFECTS_OF_A_FILE) return defects;
  const kept = sortDefects(defects).slice(0, MOST_DEFECTS_OF_A_FILE);
  return [...kept, { code: 'DEFECTS_LEFT_OUT', at: kept.at(-1)?.at ?? { file, line: 1, column: 1 }, message: `${defects.length - kept.length} more defects of this file are not shown` }];
}

function kindOf(name: string): keyof RuleFileSchemas | undefined {
  if (SOURCE_FILE.test(name)) return 'source';
  const [stem] = REQUIRED_FILES.filter((required) => required === name);
  return stem === undefined ? undefined : (stem.replace('.yaml', '') as keyof RuleFileSchemas);
}

/** The places of several files; an object belongs to exactly one. */
class ManyPlaces implements BookPlaces {
  private readonly all: Places[] = [];

  constructor(private readonly fallback: Place) {}

  add(places: Places): void {
    this.all.push(places);
  }

  of(object: object, member?: string | number): Place {
    return this.holding(object)?.of(object, member) ?? this.fallback;
  }

  ofKey(object: object, member: string): Place {
    return this.holding(object)?.ofKey(object, member) ?? this.fallback;
  }

  private holding(object: object): Places | undefined {
    return this.all.find((places) => places.has(object));
  }
}
