import { Module, type DynamicModule } from '@nestjs/common';
import { ApiModule } from '../api/api-module.js';
import type { FailureLog } from '../api/request/answerable-error.js';
import type { RecordDesk } from '../board/record-desk.js';
import { HealthController } from './health-controller.js';
import { READINESS, type Readiness } from './readiness.js';

export interface Wiring {
  readonly desk: RecordDesk;
  readonly readiness: Readiness;
  readonly logFailure: FailureLog;
}

@Module({})
export class AppModule {
  static wired({ desk, readiness, logFailure }: Wiring): DynamicModule {
    return {
      module: AppModule,
      imports: [ApiModule.onto(desk, { introspection: true, logFailure })],
      controllers: [HealthController],
      providers: [{ provide: READINESS, useValue: readiness }],
    };
  }
}
