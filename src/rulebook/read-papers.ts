import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Papers as text by file name, or undefined when the folder is absent: then quotes cannot be checked, and the caller says so.
 * What was read of papers that are not at hand as text stands in a review, in the folder `reference` beside that of the papers.
 */
export function readPapers(folder: string): ((file: string) => string | undefined) | undefined {
  if (!existsSync(folder)) return undefined;
  const folders = [folder, join(folder, '..', 'reference')];
  return (file) => {
    // A name in a rule file never leads out of the folders.
    if (basename(file) !== file) return undefined;
    const path = folders.map((each) => join(each, file)).find((each) => existsSync(each));
    return path === undefined ? undefined : readFileSync(path, 'utf8');
  };
}
