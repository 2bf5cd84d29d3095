import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { exportRecord, type Export } from '../../board/export-record.js';
import { Forbidden } from '../../board/forbidden.js';
import { recordForbidden } from '../../board/record-forbidden.js';
import type { RecordDesk } from '../../board/record-desk.js';
import { RecordUnavailable } from '../../board/record-unavailable.js';
import { RECORD_DESK } from '../record-desk-token.js';
import { refuse } from '../request/refusal.js';
import { requestAsker } from '../request/request-asker.js';
import { readExportBody } from './export-body.js';

/** The log as a file: too long for an answer of GraphQL, so it is streamed. */
@Controller('export')
export class ExportController {
  constructor(@Inject(RECORD_DESK) private readonly desk: RecordDesk) {}

  /** INVARIANT (no export without its entry): headers and the first byte leave after the entry is committed. */
  @Post()
  @HttpCode(200)
  async export(@Body() body: unknown, @Res() response: Response): Promise<void> {
    const read = readExportBody(body);
    if (read.kind === 'refused') return refuse(response, 400, 'INPUT_INVALID', read.message);
    let made: Export;
    try {
      made = await this.allowed(() => exportRecord(read.asked, requestAsker(), this.desk));
    } catch (error) {
      if (error instanceof RecordUnavailable) return refuse(response, 503, 'AUDIT_UNAVAILABLE', 'the record cannot be written now, so nothing is exported');
      if (error instanceof Forbidden) return refuse(response, 403, 'FORBIDDEN', `your role may not do this: ${error.message}`);
      throw error;
    }
    response.setHeader('content-type', made.mediaType);
    response.setHeader('content-disposition', `attachment; filename="${made.fileName}"`);
    response.setHeader('consilium-export', made.id);
    // A failure from here on ends the connection before its end, so that nobody takes a part for the whole.
    await pipeline(Readable.from(made.parts), response).catch(() => undefined);
  }

  /** What is refused for a role is written down before it is told. */
  private async allowed(work: () => Promise<Export>): Promise<Export> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Forbidden) await recordForbidden('export', requestAsker(), this.desk);
      throw error;
    }
  }
}
