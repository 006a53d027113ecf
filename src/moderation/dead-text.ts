/** Whatever could be written to, also in a comment's own words: a letter holds no address of anybody's. */
const address = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}.-]+/gu;
/** `https:`, `mailto:`, `javascript:`; not the time of day, and not a word before a space. */
const scheme = /(?<=\p{L}[\p{L}\p{N}+.-]*):(?=\S)/gu;
/** A dot between what a mail program takes for a domain, or a path. */
const dot = /(?<=[\p{L}\p{N}-]|\u200c|\u200d)\.(?=\p{L}{2})/gu;
/** Controls, and what turns or hides letters; the joiners of emoji and of Persian stay. */
const unseen = /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * A reader's words for a letter: nothing in them is a link to any mail program, or an address; line breaks stay. What no eye
 * sees, and could turn the order of what it does see, goes.
 */
export function deadText(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.replace(unseen, '').replace(address, '[address]').replace(scheme, '[:]').replace(dot, '[.]'))
    .join('\n');
}

/** One line of it, for a name or a title. */
export function deadLine(text: string): string {
  return deadText(text).replaceAll('\n', ' ');
}
