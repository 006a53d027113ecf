import { unmask } from './disguise.js';
import { addresses, hostOf, hostsIn } from './hosts.js';
import { segmentsOf } from './segments.js';
import { asRead, asSeen, unstressed } from './word-look.js';

/** What a reply can be learnt by: `<kind>:<what>`. The kinds are those of `traitInWords`. */
export type Trait = string;

export interface Words {
  readonly name: string;
  readonly source: string;
  readonly website: string | null;
}

/** A long reply is known by its beginning and its end: what is learnt and asked stays small whatever somebody sends. */
const most = { first: 200, last: 60 } as const;
const mostCharacters = { first: 3000, last: 1000 } as const;
const longestWord = 40;

const signs = /[$€£¥₿%]|\p{Extended_Pictographic}/gu;

/** Each once. The same words give the same traits, so what was learnt from a reply can be taken back. */
export function traitsOf({ name, source, website }: Words): readonly Trait[] {
  const seen = endsOf(asSeen(source).replace(addresses, ' '));
  const words = new Set(wordsIn(unstressed(asRead(seen))).map((word) => `word:${word}`));
  const few =
    words.size <= most.first + most.last
      ? [...words]
      : [...[...words].slice(0, most.first), ...[...words].slice(-most.last)];
  return [
    ...new Set([
      ...few,
      ...disguised(seen),
      ...namesIn(name),
      ...hosts(source, website),
      ...shapes(source, seen, website),
    ]),
  ];
}

function endsOf(text: string): string {
  const { first, last } = mostCharacters;
  return text.length <= first + last ? text : `${text.slice(0, first)} ${text.slice(-last)}`.toWellFormed();
}

/** In any script. */
function wordsIn(text: string): string[] {
  return segmentsOf(text)
    .filter(({ isWordLike, segment }) => isWordLike && segment.length <= longestWord)
    .map(({ segment }) => segment);
}

/** Disguised words by what they look like, which is the same for “viagra” in any of its disguises. */
function disguised(seen: string): Trait[] {
  const unmasked = unmask(seen);
  if (!unmasked) return [];
  const hidden = unmasked.text.replace(/./gsu, (character, at: number) => (unmasked.mask[at] === 1 ? character : ' '));
  return [
    'shape:disguised',
    ...wordsIn(hidden)
      .slice(0, 20)
      .map((word) => `look:${word}`),
  ];
}

function namesIn(name: string): Trait[] {
  const read = unstressed(asRead(name));
  return [read, ...read.split(' ')].slice(0, 6).map((word) => `name:${word.slice(0, longestWord)}`);
}

/** With the domain above it: campaigns change what stands before. */
function hosts(source: string, website: string | null): Trait[] {
  const all = [...hostsIn(source), ...(website === null ? [] : [hostOf(website)])].filter((host) => host !== '');
  return all
    .flatMap((host) => [host, host.split('.').slice(-2).join('.')])
    .slice(0, 20)
    .map((host) => `host:${host}`);
}

function shapes(source: string, seen: string, website: string | null): Trait[] {
  const links = hostsIn(source).length;
  const [small, great] = [seen.match(/\p{Ll}/gu)?.length ?? 0, seen.match(/\p{Lu}/gu)?.length ?? 0];
  return [
    `links:${Math.min(links, 3)}`,
    `website:${website === null ? 'no' : 'yes'}`,
    ...[...new Set(source.match(signs) ?? [])].slice(0, 10).map((sign) => `sign:${sign}`),
    ...(small + great >= 12 && great > small ? ['shape:capitals'] : []),
    ...(/[!?]{3}/u.test(seen) ? ['shape:exclaimed'] : []),
    ...(seen.length < 40 ? ['shape:short'] : seen.length > 600 ? ['shape:long'] : []),
  ];
}

const fixed: Readonly<Record<Trait, string>> = {
  'links:0': 'no link',
  'links:1': 'one link',
  'links:2': 'two links',
  'links:3': 'three links or more',
  'website:no': 'no website',
  'website:yes': 'a website',
  'shape:capitals': 'capitals',
  'shape:disguised': 'disguised words',
  'shape:exclaimed': '“!!!”',
  'shape:short': 'very short',
  'shape:long': 'long',
};

export function traitInWords(trait: Trait): string {
  const colon = trait.indexOf(':');
  const [kind, what] = [trait.slice(0, colon), trait.slice(colon + 1)];
  if (kind === 'name') return `the name “${what}”`;
  if (kind === 'look') return `something like “${what}”`;
  if (kind === 'host') return `leads to ${what}`;
  return fixed[trait] ?? `“${what}”`;
}
