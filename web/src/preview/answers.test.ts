import { answersAfter, shownFor, type Answers, type Preview } from './answers';

const preview = (message: string): Preview => ({ __typename: 'RuleSetUnknown', code: 'TEST', message, hint: null });

describe('answers', () => {
  it('belong to the patient they were asked for, in whatever order they arrive', () => {
    let answers: Answers = {};
    answers = answersAfter(answers, { token: 'b', number: 0, preview: preview('of b') });
    answers = answersAfter(answers, { token: 'a', number: 5, preview: preview('of a') });
    expect(shownFor(answers, 'a', 5)).toEqual({ preview: preview('of a'), isCurrent: true, failure: null });
    expect(shownFor(answers, 'b', 0)).toEqual({ preview: preview('of b'), isCurrent: true, failure: null });
    expect(shownFor(answers, 'c', 0)).toEqual({ preview: null, isCurrent: false, failure: null });
  });

  it('never give way to an older one', () => {
    const newest = answersAfter({}, { token: 'a', number: 3, preview: preview('3') });
    expect(answersAfter(newest, { token: 'a', number: 2, preview: preview('2') })).toBe(newest);
    expect(answersAfter(newest, { token: 'a', number: 2, failure: { kind: 'offline' } })).toBe(newest);
  });

  it('say when they answer what was typed before', () => {
    const answers = answersAfter({}, { token: 'a', number: 3, preview: preview('3') });
    expect(shownFor(answers, 'a', 4).isCurrent).toBe(false);
  });

  it('stay when a later question fails, with the failure beside them', () => {
    const answers = answersAfter(answersAfter({}, { token: 'a', number: 3, preview: preview('3') }), { token: 'a', number: 4, failure: { kind: 'offline' } });
    expect(shownFor(answers, 'a', 4)).toEqual({ preview: preview('3'), isCurrent: false, failure: { kind: 'offline' } });
  });
});
