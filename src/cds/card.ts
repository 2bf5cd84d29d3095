/** A Coding as cards carry it. */
export interface CardCoding {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

/** A card of CDS Hooks 2.0. It informs and links: no suggestion, no action, no order. */
export interface Card {
  /** Tied to the receipt of the recorded assessment (board/card-id.ts). */
  readonly uuid: string;
  /** Fewer than 140 characters. */
  readonly summary: string;
  /** GitHub flavored Markdown; words of the rules and names of facts, no value of the patient. */
  readonly detail: string;
  readonly indicator: 'info' | 'warning' | 'critical';
  readonly source: { readonly label: string; readonly url: string; readonly topic: CardCoding };
  readonly overrideReasons: readonly CardCoding[];
  readonly links: readonly { readonly label: string; readonly url: string; readonly type: 'absolute' }[];
  readonly extension: { readonly 'consilium.receipt': { readonly assessment: string; readonly position: number; readonly ruleSet: string } };
}

/** What cards are about; the place in the list is the number in the card's id, so nothing is ever put in front. */
export const CARD_TOPICS = ['options', 'cautions', 'missing', 'scope'] as const;

export type CardTopic = (typeof CARD_TOPICS)[number];
