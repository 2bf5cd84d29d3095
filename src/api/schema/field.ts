import { Field, Int, type ReturnTypeFunc } from '@nestjs/graphql';
import { DecimalScalar } from './decimal-scalar.js';

type TypeThunk = () => object;

/**
 * Decorators for the fields of the answer. Every field carries its description, and "may be absent" is said
 * by the word `maybe`, so that nullability stands where the reader looks.
 */
export const field = {
  /** A text that is always there. */
  text: (description: string) => Field(() => String, { description }),
  maybeText: (description: string) => Field(() => String, { description, nullable: true }),
  texts: (description: string) => Field(() => [String], { description }),
  maybeTexts: (description: string) => Field(() => [String], { description, nullable: true }),
  maybeDecimal: (description: string) => Field(() => DecimalScalar, { description, nullable: true }),
  whole: (description: string) => Field(() => Int, { description }),
  maybeWhole: (description: string) => Field(() => Int, { description, nullable: true }),
  /** Something said of the answer itself; a boolean never stands for the truth of a criterion. */
  flag: (description: string) => Field(() => Boolean, { description }),
  of: (type: TypeThunk, description: string) => Field(type as ReturnTypeFunc, { description }),
  maybe: (type: TypeThunk, description: string) => Field(type as ReturnTypeFunc, { description, nullable: true }),
  listOf: (type: TypeThunk, description: string) => Field((() => [type()]) as ReturnTypeFunc, { description }),
  maybeListOf: (type: TypeThunk, description: string) => Field((() => [type()]) as ReturnTypeFunc, { description, nullable: true }),
} as const;
