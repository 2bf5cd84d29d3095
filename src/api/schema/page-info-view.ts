import { ObjectType } from '@nestjs/graphql';
import { field } from './field.js';

@ObjectType('PageInfo', { description: 'Where a page stands in its list (Relay).' })
export class PageInfoView {
  @field.flag('Whether nodes follow.') readonly hasNextPage!: boolean;
  @field.flag('Whether nodes come before.') readonly hasPreviousPage!: boolean;
  @field.maybeText('Cursor of the first node.') readonly startCursor!: string | null;
  @field.maybeText('Cursor of the last node; pass it as `after`.') readonly endCursor!: string | null;
}
