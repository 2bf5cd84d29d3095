// Checks a folder of rule files and prints every defect with file, line and column.
import { checkBook } from '../src/rulebook/check-book.js';
import { formatDefect } from '../src/rulebook/format-defect.js';
import { readBook } from '../src/rulebook/read-book.js';
import { readPapers } from '../src/rulebook/read-papers.js';
import { readRuleFolder } from '../src/rulebook/read-rule-folder.js';
import { VOCABULARY } from '../src/vocabulary/vocabulary.js';

const folder = process.argv[2] ?? 'rules/hcc';
const papersFolder = process.env['SOURCES_DIR'] ?? '../shared/sources';
const papers = readPapers(papersFolder);
if (papers === undefined) console.log(`quotes are not checked: there is no folder ${papersFolder} (set SOURCES_DIR)`);
const defects = checkBook(readBook(folder, readRuleFolder(folder), VOCABULARY, papers));
for (const defect of defects) console.log(formatDefect(defect));
console.log(`${defects.length} defects`);
process.exitCode = defects.length === 0 ? 0 : 1;
