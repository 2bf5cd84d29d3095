import { compareExact, parseExact } from '../engine/exact.js';

/**
 * Compares a p value as printed ("0.03", "<0.001", "≤0.044", "> 0.05") with a limit.
 * NOT_BELOW also covers printed forms that leave it open, because only a p surely below the limit may settle anything.
 */
export function comparePrintedP(printed: string, limit: string): 'BELOW' | 'NOT_BELOW' {
  const match = /^\s*([<≤>≥=]?)\s*([0-9.]+)\s*$/u.exec(printed);
  const value = match === null ? null : parseExact(match[2] ?? '');
  const threshold = parseExact(limit);
  if (match === null || value === null || threshold === null) return 'NOT_BELOW';
  const order = compareExact(value, threshold);
  const sign = match[1] ?? '';
  if (sign === '<') return order <= 0 ? 'BELOW' : 'NOT_BELOW';
  if (sign === '>' || sign === '≥') return 'NOT_BELOW';
  return order < 0 ? 'BELOW' : 'NOT_BELOW';
}
