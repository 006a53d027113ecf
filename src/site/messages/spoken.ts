/** Intl's formatters for one language, made once. */
export function spoken(locale: string) {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
    timeZoneName: 'short',
  });
  const number = new Intl.NumberFormat(locale);
  const plural = new Intl.PluralRules(locale);

  return {
    day: (at: Date) => day.format(at),
    moment: (at: Date) => moment.format(at),
    number: (count: number) => number.format(count),
    /** The form for a count, by the plural rules of CLDR; `#` in it becomes the number. */
    count: (count: number, forms: PluralForms) =>
      (forms[plural.select(count)] ?? forms.other).replace('#', number.format(count)),
  };
}

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
