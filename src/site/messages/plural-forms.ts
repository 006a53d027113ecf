/** Numbers in the order in which a sample is looked for: every plural category of CLDR has one among them. */
const samples = [...Array.from({ length: 201 }, (_, number) => number), 1_000_000];

/**
 * A message about a number for the little script, which knows no ICU: each form that its language has, by category, with `#`
 * where the number stands. `say` is the message of the catalogue.
 */
export function pluralForms(
  say: (values: { count: number }) => string,
  lang: string,
): Readonly<Record<string, string>> {
  const rules = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  return Object.fromEntries(
    rules.resolvedOptions().pluralCategories.map((category) => {
      const count = samples.find((sample) => rules.select(sample) === category) ?? 0;
      return [category, say({ count }).replace(numbers.format(count), '#')];
    }),
  );
}
