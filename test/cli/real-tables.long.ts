import { tryRealTables } from './real-tables.js';

tryRealTables(1);
