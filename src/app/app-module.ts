import { Module, type DynamicModule } from '@nestjs/common';
import { ApiModule } from '../api/api-module.js';
import type { FailureLog } from '../api/request/answerable-error.js';
import type { RecordDesk } from '../board/record-desk.js';
import { RECORD_DESK } from '../api/record-desk-token.js';
import { ExportController } from '../api/record/export-controller.js';
import { CdsController } from '../cds/cds-controller.js';
import { CDS_SETTINGS, type CdsSettings } from '../cds/cds-settings.js';
import { HealthController } from './health-controller.js';
import { READINESS, type Readiness } from './readiness.js';

export interface Wiring {
  readonly desk: RecordDesk;
  readonly readiness: Readiness;
  readonly logFailure: FailureLog;
  readonly cds: CdsSettings;
  /** Whether people and systems must sign in. */
  readonly isSecured: boolean;
}

@Module({})
export class AppModule {
  static wired({ desk, readiness, logFailure, cds, isSecured }: Wiring): DynamicModule {
    return {
      module: AppModule,
      imports: [ApiModule.onto(desk, { introspection: !isSecured, logFailure })],
      controllers: [HealthController, CdsController, ExportController],
      providers: [{ provide: READINESS, useValue: readiness }, { provide: RECORD_DESK, useValue: desk }, { provide: CDS_SETTINGS, useValue: cds }],
    };
  }
}
