/** Id of the first control of a fact. */
export function fieldId(path: string): string {
  return `fact-${path.replaceAll('.', '-')}`;
}

/** Opens the group of a fact and moves the focus to its field. */
export function focusFact(path: string): void {
  const row = document.getElementById(`${fieldId(path)}-row`);
  const group = row?.closest('details');
  if (group) group.open = true;
  row?.scrollIntoView({ block: 'center' });
  const control = document.getElementById(fieldId(path)) ?? row?.querySelector('input');
  control?.focus();
}
