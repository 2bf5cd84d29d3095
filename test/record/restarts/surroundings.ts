/** Time zone, locale and how both write, as this process sees them: shows that it really runs in what it was started with. */
export function surroundings(): { readonly timeZone: string; readonly locale: string; readonly written: string } {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  return { timeZone, locale, written: `${new Date(0).getHours()} ${(1234.5).toLocaleString()}` };
}
