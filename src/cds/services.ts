/** A CDS service as it is offered. */
export interface CdsService {
  readonly id: string;
  readonly hook: string;
  readonly title: string;
  readonly description: string;
  /** How much a card tells: BRIEF for a chart that somebody opens, FULL for the board that prepares a decision. */
  readonly detail: 'BRIEF' | 'FULL';
}

/** No published hook fits a tumor board, so the second one has a name of ours. */
export const CDS_SERVICES: readonly CdsService[] = [
  {
    id: 'hcc-patient-view',
    hook: 'patient-view',
    title: 'Consilium: evidence for hepatocellular carcinoma',
    description: 'Which options published evidence supports or opposes for this patient, what warns, and which facts are missing. It suggests; people decide.',
    detail: 'BRIEF',
  },
  {
    id: 'hcc-tumor-board',
    hook: 'consilium.tumor-board-view',
    title: 'Consilium: evidence for the tumor board',
    description: 'As hcc-patient-view, with the arguments for and against each option, as of the day of the meeting (context.meetingDay). It suggests; people decide.',
    detail: 'FULL',
  },
];

/** The service with this id; `undefined` when none is offered under it. */
export function cdsService(id: string): CdsService | undefined {
  return CDS_SERVICES.find((service) => service.id === id);
}
