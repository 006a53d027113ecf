/**
 * What a message leaves open, read from its text by the compiler: `'{count, plural, …} by {name}'` has the places
 * `{ count: 'number'; name: 'text' }`, and `'<terms>the rules</terms>'` has `{ terms: 'link' }`.
 * It knows the part of ICU MessageFormat that the catalogues use; the spec beside it holds it against the real parser.
 */
export type Places<Message extends string> = {
  [Place in Braces<Message, 'm'> | Tags<Message> as Place[0]]: Place[1];
};

export type PlaceKind = 'text' | 'number' | 'date' | 'choice' | 'link';

type Place = readonly [name: string, kind: PlaceKind];

/** `Within` tells what is open around the text, innermost first: `m` a message, `o` the options of a plural or select. */
type Braces<
  Text extends string,
  Within extends string,
  Found extends Place = never,
> = Text extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${string}`
    ? Text extends `${string}}${infer Rest}`
      ? Braces<Rest, Without<Within>, Found>
      : Found
    : Within extends `o${string}`
      ? Braces<After, `m${Within}`, Found>
      : Opened<After, Within, Found>
  : Found;

type Without<Within extends string> = Within extends `${'m' | 'o'}${infer Outer}` ? Outer : Within;

type Opened<
  Text extends string,
  Within extends string,
  Found extends Place,
> = Text extends `${infer Head}}${infer Rest}`
  ? Head extends `${infer Name}, ${infer Kind}, ${string}`
    ? Kind extends 'plural' | 'selectordinal' | 'select'
      ? Text extends `${Name}, ${Kind}, ${infer Options}`
        ? Braces<Options, `o${Within}`, Found | readonly [Name, Kind extends 'select' ? 'choice' : 'number']>
        : Found
      : Braces<Rest, Within, Found | readonly [Name, Simple<Kind>]>
    : Head extends `${infer Name}, ${infer Kind}`
      ? Braces<Rest, Within, Found | readonly [Name, Simple<Kind>]>
      : Braces<Rest, Within, Found | readonly [Head, 'text']>
  : Found;

type Simple<Kind extends string> = Kind extends 'number' ? 'number' : Kind extends 'date' | 'time' ? 'date' : never;

type Tags<Text extends string, Found extends Place = never> = Text extends `${string}<${infer Name}>${infer Rest}`
  ? Tags<Rest, Name extends `/${string}` ? Found : Found | readonly [Name, 'link']>
  : Found;
