import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RECORD_DESK } from '../api/record-desk-token.js';
import { requestAsker } from '../api/request/request-asker.js';
import { requestNotes } from '../api/request/request-notes.js';
import { Forbidden } from '../board/forbidden.js';
import { recordCardFeedback } from '../board/record-card-feedback.js';
import type { RecordDesk } from '../board/record-desk.js';
import { recordForbidden } from '../board/record-forbidden.js';
import { RecordUnavailable } from '../board/record-unavailable.js';
import { answerCall, refusedCall, type CdsAnswer } from './answer-call.js';
import { CARD_TOPICS } from './card.js';
import { CDS_SETTINGS, type CdsSettings } from './cds-settings.js';
import { discovery } from './discovery.js';
import { readFeedback } from './read-feedback.js';
import { cdsService, type CdsService } from './services.js';

const UNKNOWN = refusedCall(404, 'not-found', [{ code: 'SERVICE_UNKNOWN', message: 'no service is offered under this id', path: 'id' }]);
const FORBIDDEN = refusedCall(403, 'forbidden', [{ code: 'FORBIDDEN', message: 'the role of this account may not do this' }]);
const UNAVAILABLE = refusedCall(503, 'transient', [{ code: 'AUDIT_UNAVAILABLE', message: 'the record cannot be written now, so the answer is withheld; repeat the call' }]);

/** CDS Hooks 2.0: discovery, calls and feedback. */
@Controller('cds-services')
export class CdsController {
  constructor(
    @Inject(RECORD_DESK) private readonly desk: RecordDesk,
    @Inject(CDS_SETTINGS) private readonly settings: CdsSettings,
  ) {}

  @Get()
  discover(): ReturnType<typeof discovery> {
    return discovery(this.desk.shelf.active());
  }

  @Post(':id')
  async call(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.#answer(id, 'cds-hooks', response, (service) => answerCall(request.body, service, this.#publicUrl(request), requestAsker(), this.desk));
  }

  @Post(':id/feedback')
  async feedback(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.#answer(id, 'cardFeedback', response, async () => {
      const read = readFeedback(request.body);
      if (read.kind === 'refused') return refusedCall(400, 'invalid', read.issues);
      const outcome = await recordCardFeedback(read.feedback, CARD_TOPICS, requestAsker(), this.desk);
      if (outcome.kind === 'recorded') return { status: 200, body: {} };
      return refusedCall(404, 'not-found', outcome.places.map((place) => ({ code: 'CARD_UNKNOWN', message: 'no such card was shown; nothing of this feedback was recorded', path: `feedback.${place}.card` })));
    });
  }

  async #answer(id: string, operation: string, response: Response, work: (service: CdsService) => Promise<CdsAnswer>): Promise<void> {
    const service = cdsService(id);
    const { status, body } = service === undefined ? UNKNOWN : await this.#orForbidden(operation, () => work(service)).catch(withheld);
    const notes = requestNotes.getStore();
    if (notes !== undefined && 'issue' in body) notes.refusal ??= body.issue[0]?.details?.coding?.[0]?.code ?? null;
    // Whoever was answered already, because it took too long, is not answered twice.
    if (!response.headersSent) response.status(status).json(body);
  }

  async #orForbidden(operation: string, work: () => Promise<CdsAnswer>): Promise<CdsAnswer> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Forbidden)) throw error;
      await recordForbidden(operation, requestAsker(), this.desk);
      return FORBIDDEN;
    }
  }

  #publicUrl({ socket }: Request): string {
    return this.settings.publicUrl ?? `http://127.0.0.1:${socket.localPort ?? 0}`;
  }
}

function withheld(error: unknown): CdsAnswer {
  if (error instanceof RecordUnavailable) return UNAVAILABLE;
  throw error;
}
