import { createUnionType } from '@nestjs/graphql';
import { InvalidProfileView } from '../problems/invalid-profile-view.js';
import { RuleSetUnknownView } from '../problems/rule-set-unknown-view.js';
import { WhatIfView } from './difference-view.js';

export const WhatIfResult = createUnionType({
  name: 'WhatIfResult',
  description: 'A case with changes and the difference, or what is wrong with the question.',
  types: () => [WhatIfView, InvalidProfileView, RuleSetUnknownView] as const,
  resolveType: (value: object) => ('__typename' in value ? (value.__typename as string) : 'WhatIf'),
});
