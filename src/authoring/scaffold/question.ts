/** One question of the dialogue that begins a source. The key is also the key of an answers file. */
export interface Question {
  readonly key: QuestionKey;
  readonly asks: string;
  /** Words that answer it; absent: any text. */
  readonly words?: readonly string[];
  /** Taken when nothing is answered; absent: it must be answered. */
  readonly usual?: string;
  /** Asked again until nothing is answered; a list in a file. */
  readonly several?: true;
}

export type QuestionKey =
  | 'code' | 'name' | 'file' | 'title' | 'authors' | 'journal' | 'year' | 'doi' | 'pmid' | 'registry'
  | 'read' | 'publishedAs' | 'design' | 'randomized' | 'comparative' | 'sample' | 'reviewBy'
  | 'arms' | 'criteria' | 'findings';

/** The questions in the order in which a paper answers them. @param reviewBy day of review that is usual */
export function sourceQuestions(reviewBy: string): readonly Question[] {
  return [
    { key: 'code', asks: 'Code of the source: three digits, or the name of the trial in lower case' },
    { key: 'name', asks: 'What it is, in a few words' },
    { key: 'file', asks: 'File with the text that was read', usual: 'unknown' },
    { key: 'title', asks: 'Title', usual: 'unknown' },
    { key: 'authors', asks: 'Authors', usual: 'unknown' },
    { key: 'journal', asks: 'Journal, year, volume, pages', usual: 'unknown' },
    { key: 'year', asks: 'Year', usual: 'unknown' },
    { key: 'doi', asks: 'DOI', usual: 'unknown' },
    { key: 'pmid', asks: 'PubMed id', usual: 'unknown' },
    { key: 'registry', asks: 'Number in a registry', usual: 'unknown' },
    { key: 'read', asks: 'How much of it was read', words: ['full', 'abstract', 'part', 'second-hand'], usual: 'full' },
    { key: 'publishedAs', asks: 'Published as', words: ['paper', 'guidance', 'congress', 'press'], usual: 'paper' },
    { key: 'design', asks: 'Design, as the paper names it' },
    { key: 'randomized', asks: 'Randomized', words: ['yes', 'no', 'unknown'], usual: 'unknown' },
    { key: 'comparative', asks: 'Compares treatments', words: ['yes', 'no'], usual: 'yes' },
    { key: 'sample', asks: 'How many took part', usual: 'unknown' },
    { key: 'reviewBy', asks: 'Day by which it is read again', usual: reviewBy },
    { key: 'arms', asks: 'An arm: id | name | option | size', several: true },
    { key: 'criteria', asks: 'A criterion: id | one sentence | test, such as "ecog | ECOG 0 or 1 | performance.ecog atMost 1"', several: true },
    { key: 'findings', asks: 'A finding: id | endpoint | option | option it is compared with', several: true },
  ];
}
