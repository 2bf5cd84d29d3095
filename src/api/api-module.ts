import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { RecordDesk } from '../board/record-desk.js';
import { graphqlOptions, type GraphqlSettings } from './graphql-options.js';
import { PREVIEW_DESK } from './preview-desk-token.js';
import { RECORD_DESK } from './record-desk-token.js';
import { RESOLVERS } from './resolvers.js';

@Module({})
export class ApiModule {
  /** The GraphQL door onto this desk. */
  static onto(desk: RecordDesk, settings: GraphqlSettings): DynamicModule {
    return {
      module: ApiModule,
      imports: [GraphQLModule.forRoot(graphqlOptions(settings, desk))],
      providers: [{ provide: PREVIEW_DESK, useValue: desk }, { provide: RECORD_DESK, useValue: desk }, ...RESOLVERS],
    };
  }
}
