import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Papers as text by file name, or undefined when the folder is absent: then quotes cannot be checked, and the caller says so. */
export function readPapers(folder: string): ((file: string) => string | undefined) | undefined {
  if (!existsSync(folder)) return undefined;
  return (file) => {
    // A name in a rule file never leads out of the folder.
    const path = join(folder, basename(file));
    return basename(file) === file && existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
}
