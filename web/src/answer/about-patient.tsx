import type { ReactNode } from 'react';
import type { AnswerFragment } from '../api/graphql';

const SHOWN = ['patient.age', 'patient.sex', 'performance.ecog', 'liver.childPughClass', 'tumor.largestDiameter', 'tumor.largestDiameterBeforeTace', 'tumor.number', 'tumor.bclc', 'tumor.portalVeinThrombus'];

/** Whom the answer is about, in the words of the answer itself: what stands here was answered, not typed. */
export function AboutPatient({ assessment, label }: { readonly assessment: AnswerFragment; readonly label: string }): ReactNode {
  const facts = SHOWN.flatMap((path) => assessment.profile.facts.filter(({ fact, origin }) => fact === path && origin !== 'NONE'));
  return (
    <dl className="about-patient" aria-label={`${label}, as understood`}>
      {facts.map(({ fact, label: name, value }) => (
        <div key={fact} data-fact={fact}>
          <dt>{name}</dt>
          <dd>{value.text}</dd>
        </div>
      ))}
      {facts.length === 0 ? (
        <div>
          <dt>No values yet</dt>
          <dd>Every answer below holds for a patient of whom nothing is known.</dd>
        </div>
      ) : null}
    </dl>
  );
}
