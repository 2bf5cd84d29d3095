import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import type { RuleAlarms } from './rule-watch.js';
import { READINESS, type Readiness } from './readiness.js';

/** For those who watch the service: whether it runs, and whether it can answer. */
@Controller('health')
export class HealthController {
  constructor(@Inject(READINESS) private readonly readiness: Readiness) {}

  @Get('live')
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /**
   * Ready with the digest of the rules that answer, so that a deployment can see which ones do, and with the alarms of the
   * rules: a rule that does not fire any more is told here, and does not take the service away.
   */
  @Get('ready')
  async ready(): Promise<{ readonly status: 'ready'; readonly ruleSet: string } & Partial<RuleAlarms>> {
    if (!(await this.readiness.canAnswer())) throw new ServiceUnavailableException();
    return { status: 'ready', ruleSet: this.readiness.ruleSet(), ...this.readiness.alarms() };
  }
}
