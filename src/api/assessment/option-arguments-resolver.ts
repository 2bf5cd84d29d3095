import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { OptionVerdict } from '../../assessment/assessment.js';
import { ArgumentView, OptionVerdictView } from './option-verdict-view.js';

/** The arguments of an option: most findings are about other patients, and who draws an answer while somebody types leaves them for later. */
@Resolver(() => OptionVerdictView)
export class OptionArgumentsResolver {
  @ResolveField(() => [ArgumentView], { description: 'Arguments for and against.' })
  arguments(
    @Parent() option: Pick<OptionVerdict, 'arguments'>,
    @Args('counting', { type: () => Boolean, nullable: true, description: 'true: only those that bear on the patient, for certain or as far as their source was read. false: only the others. Absent: all.' }) counting?: boolean | null,
  ): OptionVerdict['arguments'] {
    if (counting === undefined || counting === null) return option.arguments;
    return option.arguments.filter(({ bearing, bearsAsRead }) => (bearing === 'BEARS' || bearsAsRead) === counting);
  }
}
