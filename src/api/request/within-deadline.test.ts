import express, { type RequestHandler } from 'express';
import request from 'supertest';
import { refuse } from './refusal.js';
import { requestNotes, type RequestNotes } from './request-notes.js';
import { withinDeadline } from './within-deadline.js';

/** An application whose one handler answers when it likes, and the notes of its request. */
function slow(handler: RequestHandler): { readonly application: express.Express; readonly notes: () => RequestNotes } {
  const gone = new AbortController();
  const notes: RequestNotes = { correlationId: 'c-1', fields: [], operation: null, document: null, refusal: null, account: null, signal: gone.signal, giveUp: () => gone.abort() };
  const application = express();
  application.use((_request, _response, next) => requestNotes.run(notes, next), withinDeadline(50), handler);
  return { application, notes: () => notes };
}

describe('a deadline', () => {
  it('answers for a handler that does not, and gives the request up', async () => {
    const { application, notes } = slow(() => undefined);
    const answer = await request(application).get('/');
    expect([answer.status, answer.body]).toEqual([503, { errors: [{ message: expect.stringContaining('took too long') as unknown, extensions: { code: 'DEADLINE_EXCEEDED', correlationId: 'c-1' } }] }]);
    expect(notes().signal.aborted).toBe(true);
  });

  it('lets a late refusal go nowhere instead of answering twice', async () => {
    let isLate = false;
    const { application } = slow((_request, response) => {
      response.on('finish', () => setImmediate(() => {
        refuse(response, 400, 'LATE', 'too late');
        isLate = true;
      }));
    });
    expect((await request(application).get('/')).status).toBe(503);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isLate).toBe(true);
  });

  it('leaves alone who is in time', async () => {
    const { application, notes } = slow((_request, response) => void response.json({ in: 'time' }));
    expect((await request(application).get('/')).body).toEqual({ in: 'time' });
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(notes().signal.aborted).toBe(false);
  });
});
