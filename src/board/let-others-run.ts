/** Between two stretches of long work: a database that answers at once would otherwise keep every other request waiting. */
export function letOthersRun(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
