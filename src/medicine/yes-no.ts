/** Outcomes of a definition that is met or not, in the order of the vocabulary. */
export const YES_NO = ['YES', 'NO'] as const;

export type YesNo = (typeof YES_NO)[number];
