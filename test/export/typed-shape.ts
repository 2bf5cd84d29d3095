import { createRequire } from 'node:module';
import ts from 'typescript';

/**
 * Says where a value does not have the shape of an interface of @types/fhir (R5): members that it does not have, members
 * that are missing, words that are not among those allowed. Asks the published types themselves, by the compiler.
 */
export class TypedShape {
  private readonly checker: ts.TypeChecker;
  private readonly file: ts.SourceFile;

  constructor() {
    const path = createRequire(import.meta.url).resolve('@types/fhir/r5.d.ts');
    const program = ts.createProgram([path], { strict: true, exactOptionalPropertyTypes: false, noEmit: true, types: [] });
    const file = program.getSourceFile(path);
    if (file === undefined) throw new Error('the types of R5 are not installed');
    this.file = file;
    this.checker = program.getTypeChecker();
  }

  problems(value: unknown, interfaceName: string): readonly string[] {
    const symbol = this.checker.getSymbolAtLocation(this.file)?.exports?.get(interfaceName as ts.__String);
    if (symbol === undefined) throw new Error(`R5 has no ${interfaceName}`);
    return this.compare(value, this.checker.getDeclaredTypeOfSymbol(symbol), interfaceName);
  }

  private compare(value: unknown, type: ts.Type, path: string): readonly string[] {
    const options = (type.isUnion() ? type.types : [type]).filter((each) => (each.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) === 0);
    if (typeof value === 'string') {
      if (value === '') return [`${path}: empty text`];
      const words = options.filter((each) => each.isStringLiteral()).map((each) => (each as ts.StringLiteralType).value);
      if (options.some((each) => (each.flags & ts.TypeFlags.String) !== 0) || words.includes(value)) return [];
      return [`${path}: "${value}" where ${words.join('|') || 'no text'} is allowed`];
    }
    if (typeof value === 'number') return options.some((each) => (each.flags & ts.TypeFlags.NumberLike) !== 0) ? [] : [`${path}: a number`];
    if (typeof value === 'boolean') return options.some((each) => (each.flags & ts.TypeFlags.BooleanLike) !== 0) ? [] : [`${path}: a boolean`];
    if (Array.isArray(value)) {
      const items = options.find((each) => this.checker.isArrayType(each));
      const [item] = items === undefined ? [] : this.checker.getTypeArguments(items as ts.TypeReference);
      if (item === undefined) return [`${path}: a list`];
      return value.length === 0 ? [`${path}: empty list`] : value.flatMap((each, index) => this.compare(each, item, `${path}[${index}]`));
    }
    if (typeof value !== 'object' || value === null) return [`${path}: ${String(value)}`];
    return this.compareObject(value as Readonly<Record<string, unknown>>, options, path);
  }

  private compareObject(value: Readonly<Record<string, unknown>>, options: readonly ts.Type[], path: string): readonly string[] {
    const tried = options.filter((each) => (each.flags & ts.TypeFlags.Object) !== 0 && !this.checker.isArrayType(each)).map((type) => {
      const members = this.checker.getPropertiesOfType(type);
      const unknown = Object.keys(value).filter((key) => !members.some(({ name }) => name === key)).map((key) => `${path}.${key}: no such member`);
      const missing = members.filter(({ name, flags }) => (flags & ts.SymbolFlags.Optional) === 0 && value[name] === undefined).map(({ name }) => `${path}.${name}: missing`);
      const inside = members.flatMap((member) => (value[member.name] === undefined ? [] : this.compare(value[member.name], this.checker.getTypeOfSymbol(member), `${path}.${member.name}`)));
      return [...unknown, ...missing, ...inside];
    });
    return tried.reduce<readonly string[] | null>((best, each) => (best === null || each.length < best.length ? each : best), null) ?? [`${path}: an object`];
  }
}
